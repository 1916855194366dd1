package dev.braid.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BraidException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeNotationsTests {

    @ParameterizedTest
    @CsvSource({
        "epoch,   0,                      1970-01-01T00:00:00Z,           0",
        "posix,   -0.5,                   1969-12-31T23:59:59.5Z,         -0.5",
        "seconds, 1.5945120943859746E9,   2020-07-12T00:01:34.3859746Z,   1594512094.3859746",
        "epoch,   1e2,                    1970-01-01T00:01:40Z,           100",
        "epoch,   0e999999999,            1970-01-01T00:00:00Z,           0",
        "epoch,   1.500000000000000000,   1970-01-01T00:00:01.5Z,         1.5",
        "epoch,   253402300799.999999999, 9999-12-31T23:59:59.999999999Z, 253402300799.999999999",
        "epoch,   -62167219200,           0000-01-01T00:00:00Z,           -62167219200",
        "millis,  1500,                   1970-01-01T00:00:01.5Z,         1500",
        "millis,  1500.000001,            1970-01-01T00:00:01.500000001Z, 1500.000001",
        "nanos,   1704067200000000001,    2024-01-01T00:00:00.000000001Z, 1704067200000000001",
        "nanos,   253402300799999999999,  9999-12-31T23:59:59.999999999Z, 253402300799999999999",
    })
    void numbersSince1970AreExact(String format, String text, Instant instant, String written) {
        TimeNotation notation = TimeNotations.of(format);

        assertThat(notation.read(text)).isEqualTo(instant);
        assertThat(notation.write(instant)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01T00:00:00.123456789Z, 2024-01-01T00:00:00.123456789Z",
        "2024-01-01T00:00:01Z, 2024-01-01T00:00:01Z",
        "2024-01-01T00:00:01.5Z, 2024-01-01T00:00:01.500Z",
        "2024-01-01T00:00:01.500100+02:00, 2023-12-31T22:00:01.500100Z",
        "20240101T000001, 2024-01-01T00:00:01Z",
        "0000-01-01, 0000-01-01T00:00:00Z",
    })
    void isoIsWhatAnInstantWrites(String text, Instant instant) {
        for (String format : List.of("iso", "ISO")) {
            TimeNotation notation = TimeNotations.of(format);

            assertThat(notation.read(text)).isEqualTo(instant);
            assertThat(notation.write(instant)).isEqualTo(instant.toString());
            assertThat(notation.read("yesterday")).isNull();
        }
    }

    @Test
    void wordsAreReadInAnyCase() {
        assertThat(TimeNotations.of("Millis").read("1500")).isEqualTo("1970-01-01T00:00:01.500Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1 ",
                "NaN",
                "0x1",
                "1_000",
                "1,5",
                "٣",
                "1e",
                "253402300800",
                "-62167219201",
                "1e1000000000",
                "1e-1000000000",
                "1e99999999999",
                "-1e2147483647",
                "0.0000000001",
                "11111111111111111111111111111111111111111"
            })
    void whatIsNoNumberOfSecondsIsNone(String text) {
        assertThat(TimeNotations.of("epoch").read(text)).isNull();
    }

    @Test
    void nanosHaveNoFraction() {
        assertThat(TimeNotations.of("nanos").read("1.5")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%Y-%m-%d %H:%M:%S    | 2024-02-29 23:59:59         | 2024-02-29T23:59:59Z       | 2024-02-29 23:59:59",
                "%Y-%m-%dT%H:%M:%S.%fZ| 2024-02-29T23:59:59.5Z      | 2024-02-29T23:59:59.5Z     | 2024-02-29T23:59:59.500000Z",
                "%d.%m.%y             | 1.2.68                      | 2068-02-01T00:00:00Z       | 01.02.68",
                "%d.%m.%y             | 1.2.69                      | 1969-02-01T00:00:00Z       | 01.02.69",
                "%m/%d/%Y %I:%M %p    | 12/31/2023 12:05 am         | 2023-12-31T00:05:00Z       | 12/31/2023 12:05 AM",
                "%I%p                 | 12PM                        | 1900-01-01T12:00:00Z       | 12PM",
                "%A %d %B %Y          | THURSDAY 29 february 2024   | 2024-02-29T00:00:00Z       | Thursday 29 February 2024",
                "%a %d-%b-%Y          | Thu 29-May-2024             |                            |",
                "%Y %j                | 2024 60                     | 2024-02-29T00:00:00Z       | 2024 060",
                "%Y-%m-%d %j          | 2024-02-29 61               |                            |",
                "%H:%M %z             | 01:30 +0200                 | 1899-12-31T23:30:00Z       | 23:30 +0000",
                "%H:%M%z              | 01:30-01:30                 | 1900-01-01T03:00:00Z       | 03:00+0000",
                "%H:%M %z             | 01:30 Z                     | 1900-01-01T01:30:00Z       | 01:30 +0000",
                "%H:%M %Z             | 01:30 gmt                   | 1900-01-01T01:30:00Z       | 01:30 UTC",
                "100%% %Y             | 100% 0001                   | 0001-01-01T00:00:00Z       | 100% 0001",
                "%Y-%m-%d             | 2023-02-29                  |                            |",
                "%Y-%m-%d             | 2023-02-2x                  |                            |",
                "%Y-%m-%d             | 2023-02-22x                 |                            |",
                "%Y-%m-%d             | 2023-02                     |                            |",
                "%Y-%m-%d             | 23-02-01                    |                            |",
                "%H:%M:%S             | 24:00:00                    |                            |",
                "%H:%M:%S             | 00:00:60                    |                            |",
                "%I                   | 0                           |                            |",
                "%S.%f                | 1.1234567                   |                            |",
                "%Y%z                 | 0000+0001                   |                            |",
            })
    void patternsReadAndWrite(String pattern, String text, Instant instant, String written) {
        TimeNotation notation = TimeNotations.of(pattern);

        assertThat(notation.read(text)).isEqualTo(instant);
        if (instant != null) {
            assertThat(notation.write(instant)).isEqualTo(written);
            assertThat(notation.read(written)).isNotNull();
        }
    }

    @Test
    void everyDayOfFourHundredYearsIsReadAsItIsWritten() {
        TimeNotation byDate = TimeNotations.of("%A %d %B %Y, %I:%M:%S.%f %p");
        TimeNotation byNumber = TimeNotations.of("%a %Y-%j %H:%M:%S.%f");
        for (long day = -146_097; day < 0; day++) {
            Instant instant = Instant.ofEpochSecond(day * 86_400 + Math.floorMod(day * 7919, 86_400L), 123_456_000);
            assertThat(Objects.equals(byDate.read(byDate.write(instant)), instant))
                    .isTrue();
            assertThat(Objects.equals(byNumber.read(byNumber.write(instant)), instant))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%Y-%q | found %q in \"%Y-%q\", expected one of %Y, %y, %m, %b, %B, %d, %j, %a, %A, %H, %I, %p, %M, %S,"
                        + " %f, %z, %Z, %%",
                "%Y%   | found % in \"%Y%\", expected one of %Y, %y, %m, %b, %B, %d, %j, %a, %A, %H, %I, %p, %M, %S,"
                        + " %f, %z, %Z, %%",
                "isoo  | found \"isoo\", expected one of \"iso\", \"epoch\", \"posix\", \"seconds\", \"millis\", \"nanos\","
                        + " or a pattern such as \"%Y-%m-%d %H:%M:%S\"",
            })
    void whatIsNoFormatIsTold(String format, String message) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> TimeNotations.of(format))
                .withMessage(message);
    }
}
