package dev.braid.internal.faker;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import net.datafaker.providers.base.AbstractProvider;

/** Reads from Datafaker's byte code which of its methods lead to something that is not a function of its random. */
final class AmbientCalls {

    private static final Set<String> CLOCK = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.util.Calendar.getInstance");

    private static final Set<String> CHANCE = Set.of(
            "java.lang.Math.random",
            "java.security.SecureRandom.<init>",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.lang.System.identityHashCode");

    private static final Set<String> MACHINE = Set.of(
            "java.lang.System.getProperty",
            "java.lang.System.getenv",
            "java.lang.System.lineSeparator",
            "java.nio.charset.Charset.defaultCharset",
            "java.nio.file.FileSystems.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.util.Currency.getAvailableCurrencies",
            "java.util.Currency.getSymbol",
            "java.util.Currency.getDisplayName",
            "java.util.Locale.getAvailableLocales",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getAvailableIDs",
            "java.util.TimeZone.getDefault",
            "java.sql.Timestamp.valueOf",
            "java.sql.Timestamp.toLocalDateTime",
            "java.time.ZoneId.getAvailableZoneIds",
            "javax.imageio.ImageIO.write");

    private static final Set<String> MACHINE_WITHOUT_LOCALE = Set.of(
            "java.lang.String.formatted",
            "java.text.DecimalFormat.<init>",
            "java.text.SimpleDateFormat.<init>",
            "java.time.format.DateTimeFormatter.ofPattern");

    private static final Set<String> NUMBERS = Set.of(
            "java.text.DecimalFormatSymbols.<init>",
            "java.text.DecimalFormatSymbols.getInstance",
            "java.text.NumberFormat.getInstance");

    private static final Set<String> MACHINE_WITHOUT_ARGUMENT =
            Set.of("java.lang.String.toLowerCase", "java.lang.String.toUpperCase", "java.lang.String.getBytes");

    private final Map<JavaCodeUnit, List<JavaCodeUnit>> callers = new HashMap<>();
    private final JavaClasses classes;

    AmbientCalls() {
        classes = new ClassFileImporter()
                .withImportOption(AmbientCalls::isDatafakersOwn)
                .importPackages("net.datafaker");
        for (JavaClass type : classes) {
            for (JavaCodeUnit caller : type.getCodeUnits()) {
                if (type.isAssignableTo(AbstractProvider.class)) {
                    // What a constructor kept, every method may read.
                    type.getConstructors().forEach(constructor -> addCall(caller, constructor));
                }
                for (JavaAccess<?> call : caller.getAccessesFromSelf()) {
                    for (JavaCodeUnit callee : possibleTargets(call)) {
                        addCall(caller, callee);
                    }
                }
            }
        }
    }

    private void addCall(JavaCodeUnit caller, JavaCodeUnit callee) {
        callers.computeIfAbsent(callee, any -> new ArrayList<>()).add(caller);
    }

    private static boolean isDatafakersOwn(Location location) {
        return location.contains("net/datafaker/") && !location.contains("/shaded/");
    }

    /** All that may come to a call to the clock. */
    Set<JavaCodeUnit> toTheClock() {
        return reaching(call -> CLOCK.contains(name(call))
                || isNow(call)
                || calls(call, "java.util.Date.<init>", 0)
                || name(call).equals("java.util.GregorianCalendar.<init>"));
    }

    Set<JavaCodeUnit> toChance() {
        return reaching(call -> CHANCE.contains(name(call))
                || calls(call, "java.util.Random.<init>", 0)
                || calls(call, "java.util.Collections.shuffle", 1));
    }

    Set<JavaCodeUnit> toTheMachine() {
        return reaching(call -> MACHINE.contains(name(call))
                || (MACHINE_WITHOUT_ARGUMENT.contains(name(call)) && parameters(call) == 0)
                || (writesAsTheDefaultLocale(call) && !writesFixedText(call)));
    }

    /** What writes numbers as a locale does that the caller names. */
    Set<JavaCodeUnit> toNumbersOfALocale() {
        return reaching(call -> NUMBERS.contains(name(call)) || calls(call, "java.lang.String.format", 3));
    }

    Set<JavaCodeUnit> toEarlierValues() {
        return reaching(call -> call instanceof JavaFieldAccess access
                && access.getAccessType() == JavaFieldAccess.AccessType.SET
                && !call.getOrigin().isConstructor()
                && !isStaticInitializer(call.getOrigin())
                && call.getOriginOwner().isAssignableTo(AbstractProvider.class));
    }

    /**
     * Keys and log lines of the service, what objects say of themselves, messages of errors, a regular expression for
     * bank codes, and dates in digits: no number that a default locale writes, no name of a month.
     */
    private static boolean writesFixedText(JavaAccess<?> call) {
        JavaCodeUnit origin = call.getOrigin();
        return isService(call.getOriginOwner())
                || origin.getName().equals("toString")
                || origin.getName().equals("bic")
                || isStaticInitializer(origin)
                || origin.getConstructorCallsFromSelf().stream()
                        .anyMatch(made -> made.getTargetOwner().isAssignableTo(Throwable.class));
    }

    /** Its initializers make hash codes of locales, and a random for fakers that are given none. */
    private static boolean isService(JavaClass type) {
        return type.getPackageName().equals("net.datafaker.service");
    }

    private static boolean isNow(JavaAccess<?> call) {
        return name(call).startsWith("java.time.") && call.getName().equals("now");
    }

    private static boolean writesAsTheDefaultLocale(JavaAccess<?> call) {
        return (MACHINE_WITHOUT_LOCALE.contains(name(call)) && parameters(call) == 1)
                || calls(call, "java.lang.String.format", 2);
    }

    private static boolean calls(JavaAccess<?> call, String name, int parameters) {
        return name(call).equals(name) && parameters(call) == parameters;
    }

    private static boolean isStaticInitializer(JavaCodeUnit codeUnit) {
        return codeUnit.getName().equals(JavaStaticInitializer.STATIC_INITIALIZER_NAME);
    }

    private Set<JavaCodeUnit> reaching(Predicate<JavaAccess<?>> isAmbient) {
        Set<JavaCodeUnit> reaching = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        for (JavaClass type : classes) {
            for (JavaAccess<?> call : type.getAccessesFromSelf()) {
                if (isAmbient.test(call) && call.getOrigin() != null && reaching.add(call.getOrigin())) {
                    open.add(call.getOrigin());
                }
            }
        }
        while (!open.isEmpty()) {
            for (JavaCodeUnit caller : callers.getOrDefault(open.remove(), List.of())) {
                if (reaching.add(caller)) {
                    open.add(caller);
                }
            }
        }
        return reaching;
    }

    /** A called method and what overrides it, or the initializer of a field that is read. */
    private static List<JavaCodeUnit> possibleTargets(JavaAccess<?> call) {
        List<JavaCodeUnit> targets = new ArrayList<>();
        if (call instanceof JavaFieldAccess && !isService(call.getTargetOwner())) {
            call.getTargetOwner().getStaticInitializer().ifPresent(targets::add);
        } else if (call.getTarget().resolveMember().orElse(null) instanceof JavaCodeUnit declared) {
            targets.add(declared);
            for (JavaClass below : declared.getOwner().getAllSubclasses()) {
                below.tryGetMethod(declared.getName(), parameterNames(declared)).ifPresent(targets::add);
            }
        }
        return targets;
    }

    private static String[] parameterNames(JavaCodeUnit method) {
        return method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    }

    private static String name(JavaAccess<?> call) {
        return call.getTargetOwner().getName() + "." + call.getName();
    }

    private static int parameters(JavaAccess<?> call) {
        return call.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                ? target.getRawParameterTypes().size()
                : -1;
    }
}
