package dev.braid.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;

/** The methods of the JDK whose answer depends on when, where and on which machine they are asked. */
final class MachineDependentCalls {

    static final DescribedPredicate<JavaAccess<?>> TIME_AND_CHANCE = targetIs(
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.time.LocalTime.now()",
            "java.time.LocalDateTime.now()",
            "java.time.OffsetDateTime.now()",
            "java.time.ZonedDateTime.now()",
            "java.time.Year.now()",
            "java.time.Clock.systemUTC()",
            "java.time.Clock.systemDefaultZone()",
            "java.time.Clock.system(java.time.ZoneId)",
            "java.util.Date.<init>()",
            "java.lang.Math.random()",
            "java.util.Random.<init>()",
            "java.util.SplittableRandom.<init>()",
            "java.util.concurrent.ThreadLocalRandom.current()",
            "java.security.SecureRandom.<init>()",
            "java.util.UUID.randomUUID()");

    static final DescribedPredicate<JavaAccess<?>> INEXACT_MATH = targetIs(
            "java.lang.Math.log(double)",
            "java.lang.Math.log10(double)",
            "java.lang.Math.log1p(double)",
            "java.lang.Math.exp(double)",
            "java.lang.Math.expm1(double)",
            "java.lang.Math.sin(double)",
            "java.lang.Math.cos(double)",
            "java.lang.Math.tan(double)",
            "java.lang.Math.asin(double)",
            "java.lang.Math.acos(double)",
            "java.lang.Math.atan(double)",
            "java.lang.Math.sinh(double)",
            "java.lang.Math.cosh(double)",
            "java.lang.Math.tanh(double)",
            "java.lang.Math.cbrt(double)",
            "java.lang.Math.pow(double, double)",
            "java.lang.Math.atan2(double, double)",
            "java.lang.Math.hypot(double, double)");

    static final DescribedPredicate<JavaAccess<?>> LOCALE_ZONE_AND_CHARSET = targetIs(
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintStream.format(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.format(java.lang.String, [Ljava.lang.Object;)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.SimpleDateFormat.<init>(java.lang.String)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.time.ZoneId.systemDefault()",
            "java.util.TimeZone.getDefault()",
            "java.util.Locale.getDefault()",
            "java.nio.charset.Charset.defaultCharset()");

    private MachineDependentCalls() {}

    private static DescribedPredicate<JavaAccess<?>> targetIs(String... members) {
        List<String> forbidden = List.of(members);
        return describe(
                "the target is one of " + forbidden,
                access -> forbidden.contains(access.getTarget().getFullName()));
    }
}
