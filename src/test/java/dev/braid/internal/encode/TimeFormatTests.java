package dev.braid.internal.encode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormatTests {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "ISO, 2024-01-01T00:00:00Z, '\"2024-01-01T00:00:00.000Z\"'",
                "ISO, 2024-02-29T23:59:59.999999999Z, '\"2024-02-29T23:59:59.999Z\"'",
                "ISO, 1969-12-31T23:59:59.999999999Z, '\"1969-12-31T23:59:59.999Z\"'",
                "ISO, 0000-01-01T00:00:00Z, '\"0000-01-01T00:00:00.000Z\"'",
                "ISO, 9999-12-31T23:59:59.999Z, '\"9999-12-31T23:59:59.999Z\"'",
                "ISO_LOCAL, 2024-01-01T00:00:00.12Z, '\"2024-01-01T00:00:00.120\"'",
                "MILLIS, 2024-01-01T00:00:00.123999Z, 1704067200123",
                "MILLIS, 1969-12-31T23:59:59.9995Z, -1",
                "MILLIS, 1970-01-01T00:00:00Z, 0",
                "NANOS, 2024-01-01T00:00:00.000000123Z, 1704067200000000123",
                "NANOS, 1969-12-31T23:59:59.999999999Z, -1",
                "NANOS, 9999-12-31T23:59:59.000000001Z, 253402300799000000001",
                "NANOS, 0000-01-01T00:00:00Z, -62167219200000000000",
                "NANOS, 0000-01-01T00:00:00.000000001Z, -62167219199999999999",
                "EPOCH, 2024-01-01T00:00:00.1239Z, 1704067200.123",
                "EPOCH, 1970-01-01T00:00:00.005Z, 0.005",
                "EPOCH, 1970-01-01T00:00:00Z, 0.000",
                "EPOCH, 1969-12-31T23:59:59.5Z, -0.500",
                "EPOCH, 1969-12-31T23:59:58.5Z, -1.500",
            })
    void writesAnInstant(TimeFormat format, Instant instant, String text) {
        assertThat(new Written(format).of(instant)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void isThatOfTheJdkForAnyInstant(TimeFormat format) {
        Written written = new Written(format);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(FIRST, LAST + 1), random.nextInt(1_000_000_000));
            assertThat(written.of(instant)).isEqualTo(expected(format, instant));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isThatOfTheJdkForInstantsInARow(TimeFormat format) {
        Written written = new Written(format);
        SplittableRandom random = new SplittableRandom(2);
        Instant instant = Instant.parse("1969-12-30T00:00:00Z");
        for (int i = 0; i < 20_000; i++) {
            assertThat(written.of(instant)).isEqualTo(expected(format, instant));
            // Mostly within a second or a day, now and then far away, and back as well.
            instant = instant.plusNanos(random.nextLong(-1000, 1L << random.nextInt(12, 48)));
        }
    }

    @Test
    void everyDayOfFourHundredYearsHasItsDate() {
        Written written = new Written(TimeFormat.ISO_LOCAL);
        LocalDate date = LocalDate.of(1799, 12, 31);
        for (int i = 0; i < 146_100; i++) {
            String text = written.of(Instant.ofEpochSecond(date.toEpochDay() * 86_400));
            if (!text.equals("\"" + date + "T00:00:00.000\"")) {
                assertThat(text).isEqualTo(date.toString());
            }
            date = date.plusDays(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 999, 1000, -1000, -1001, 1704067200123L, -62167219200000L, 253402300799999L})
    void writesMillisecondsAsTheInstantTheyStandFor(long epochMillis) {
        for (TimeFormat format : TimeFormat.values()) {
            JsonBuffer out = new JsonBuffer();
            format.writer().writeMillis(epochMillis, out);
            assertThat(new String(out.toBytes(), UTF_8)).isEqualTo(expected(format, Instant.ofEpochMilli(epochMillis)));
        }
    }

    @ParameterizedTest
    @CsvSource({"-62167219201, -1", "253402300800, 10000"})
    void refusesYearsOfAnotherLength(long epochSecond, int year) {
        JsonBuffer out = new JsonBuffer();
        InstantWriter writer = TimeFormat.ISO.writer();
        writer.write(0, 0, out);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(epochSecond, 0, out))
                .withMessage("year " + year + " is not within 0000..9999");
        out.truncate(0);
        writer.write(0, 0, out);
        assertThat(out.toBytes()).asString(UTF_8).isEqualTo("\"1970-01-01T00:00:00.000Z\"");
    }

    @Test
    void isFoundBySpelling() {
        for (TimeFormat format : TimeFormat.values()) {
            assertThat(TimeFormat.of(format.spelling())).isEqualTo(format);
        }
        assertThat(TimeFormat.of("iso_local")).isEqualTo(TimeFormat.ISO_LOCAL);
        assertThat(TimeFormat.of("ISO")).isNull();
    }

    private static String expected(TimeFormat format, Instant instant) {
        return switch (format) {
            case ISO -> '"' + LOCAL.format(instant) + "Z\"";
            case ISO_LOCAL -> '"' + LOCAL.format(instant) + '"';
            case MILLIS -> Long.toString(instant.toEpochMilli());
            case NANOS ->
                BigDecimal.valueOf(instant.getEpochSecond())
                        .movePointRight(9)
                        .add(BigDecimal.valueOf(instant.getNano()))
                        .toPlainString();
            case EPOCH -> BigDecimal.valueOf(instant.toEpochMilli(), 3).toPlainString();
        };
    }

    /** One writer for many instants, as in a run. */
    private static final class Written {

        private final JsonBuffer out = new JsonBuffer();
        private final InstantWriter writer;

        Written(TimeFormat format) {
            writer = format.writer();
        }

        String of(Instant instant) {
            out.truncate(0);
            writer.write(instant.getEpochSecond(), instant.getNano(), out);
            return new String(out.array(), 0, out.length(), UTF_8);
        }
    }
}
