package dev.braid.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BraidException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTests {

    @ParameterizedTest
    @CsvSource({
        "2001-12-20T13:13, 2001-12-20T13:13:00Z",
        "2027-03-12, 2027-03-12T00:00:00Z",
        "2005-11-02T00:00:00.0Z, 2005-11-02T00:00:00Z",
        "2005-11-02T23:59:59.9Z, 2005-11-02T23:59:59.900Z",
        "2024-02-29T12:00:00.123456789, 2024-02-29T12:00:00.123456789Z",
        "2014-08-01 20:04:23.000444, 2014-08-01T20:04:23.000444Z",
        "2024-01-01T00:30+02:00, 2023-12-31T22:30:00Z",
        "2024-01-01T00:30:15-09:30, 2024-01-01T10:00:15Z",
        "0000-01-01, 0000-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z",
        "20240131, 2024-01-31T00:00:00Z",
        "20240131T1030, 2024-01-31T10:30:00Z",
        "20240131T103015Z, 2024-01-31T10:30:15Z",
        "20240131T103015.5-0930, 2024-01-31T20:00:15.5Z",
        "20240131T10:30, 2024-01-31T10:30:00Z",
        "2024-01-31T1030, 2024-01-31T10:30:00Z",
        "2024-01-31T10, 2024-01-31T10:00:00Z",
        "2024-01-31T10Z, 2024-01-31T10:00:00Z",
        "2024-01-31 10, 2024-01-31T10:00:00Z",
        "2024-01-31T10+02, 2024-01-31T08:00:00Z",
        "2024-01-31t10:30z, 2024-01-31T10:30:00Z",
        "2024-01-31T10:30+0200, 2024-01-31T08:30:00Z",
        "2024-01-31T10:30+02, 2024-01-31T08:30:00Z",
        "'2024-01-31T10:30:15,25Z', 2024-01-31T10:30:15.25Z",
        "2024-01-31T24:00, 2024-02-01T00:00:00Z",
        "2024-02-29T24:00:00.000Z, 2024-03-01T00:00:00Z",
        "2024-12-31T24:00+01:00, 2024-12-31T23:00:00Z",
        "20240131T24, 2024-02-01T00:00:00Z",
        "2024-02, 2024-02-01T00:00:00Z",
        "2024-W01-1, 2024-01-01T00:00:00Z",
        "2024W011, 2024-01-01T00:00:00Z",
        "2024-w05-3T10:30Z, 2024-01-31T10:30:00Z",
        "2024-W05, 2024-01-29T00:00:00Z",
        "2024W05, 2024-01-29T00:00:00Z",
        "2020-W53-5, 2021-01-01T00:00:00Z",
        "2026-W01-1, 2025-12-29T00:00:00Z",
        "2024-366, 2024-12-31T00:00:00Z",
        "2024031T10, 2024-01-31T10:00:00Z",
    })
    void readsDatesAndDateTimes(String text, Instant expected) {
        assertThat(Instants.parse(text)).isEqualTo(expected);
    }

    @Test
    void agreesWithTheJdk() {
        SplittableRandom random = new SplittableRandom(7);
        long first = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("9998-12-31T00:00:00Z").getEpochSecond();
        for (int i = 0; i < 2000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(first, last), random.nextInt(1_000_000_000));
            OffsetDateTime there = instant.atOffset(ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60)));

            assertThat(Instants.parse(instant.toString())).isEqualTo(instant);
            assertThat(Instants.parse(there.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2024",
                "2024-1-1",
                "2024-01-01T",
                "2024-01-01T1",
                "2024-01-01T130",
                "2024-01-01T13:",
                "2024-01-01T13.5",
                "2024-01-01T13:30.5",
                "2024-01-01T13:3015",
                "2024-01-01T1330:15",
                "2024-01-01  13:00",
                "2024-01-01T24:01",
                "2024-01-01T24:00:00.000000001",
                "2024-01-01T25:00",
                "2024-01-01T13:60",
                "2024-01-01T13:00:60",
                "2024-01-01T13:00:00.Z",
                "2024-01-01T13:00:00.1234567890",
                "2024-01-01T13:00Zz",
                "2024-01-01T13:00+2",
                "2024-01-01T13:00+200",
                "2024-01-01T13:00+24:00",
                "2024-13-01",
                "2024-13",
                "2024-01T10:00",
                "2024-W05T10:00",
                "2024-W1-1",
                "2024-W01-8",
                "2024-W54-1",
                "2024-0131",
                "202401",
                "202401-31",
                "20240131 ",
                "01/02/2024",
                "+12024-01-01",
                "٢٠٢٤-01-01",
            })
    void refusesWhatIsNoInstant(String text) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Instants.parse(text))
                .withMessage("found \"" + text
                        + "\", expected an ISO date or date-time such as 2024-01-31 or 2024-01-31T13:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "20230229", "2023-366", "2024-000", "2024-00", "2024-W53-1", "2024-W00"})
    void refusesDatesThatDoNotExist(String text) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Instants.parse(text))
                .withMessage("found \"" + text + "\", expected a date that exists");
    }

    @Test
    void everyDayIsReadInAllItsForms() {
        for (long day = 0; day < 146_097; day++) {
            LocalDate date = LocalDate.ofEpochDay(day);
            Instant start = date.atStartOfDay(ZoneOffset.UTC).toInstant();
            assertThat(Instants.parse(date.format(DateTimeFormatter.BASIC_ISO_DATE)))
                    .isEqualTo(start);
            assertThat(Instants.parse(date.format(DateTimeFormatter.ISO_ORDINAL_DATE)))
                    .isEqualTo(start);
            assertThat(Instants.parse(date.format(DateTimeFormatter.ISO_WEEK_DATE)))
                    .isEqualTo(start);
        }
    }

    @Test
    void refusesYearsOfFiveDigitsThatAZoneMakes() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Instants.parse("9999-12-31T23:30-01:00"))
                .withMessage("found \"9999-12-31T23:30-01:00\", expected an instant of the years 0000 to 9999 in UTC");
    }

    @Test
    void shortensWhatIsTooLongToShow() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Instants.parse("2".repeat(1_000_000)))
                .withMessage("found \"" + "2".repeat(40)
                        + "…\", expected an ISO date or date-time such as 2024-01-31 or 2024-01-31T13:30:00Z");
    }
}
