package dev.braid.internal.time;

import dev.braid.BraidException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;

/**
 * Instants such as {@code 2027-03-12}, {@code 2001-12-20T13:13} and {@code 2005-11-02T00:00:00.0+02:00}, in all unambiguous
 * forms of ISO.
 */
public final class Instants {

    private static final int LONGEST_TEXT = 40;
    private static final int LAST_HOUR = 23;
    private static final int MIDNIGHT = 24;
    static final long YEAR_0 = -62_167_219_200L;
    static final long YEAR_10000 = 253_402_300_800L;

    private final String text;
    private int next;

    private Instants(String text) {
        this.text = text;
    }

    /**
     * An ISO date or date-time of the years 0000 to 9999; minutes, seconds, fraction and zone are optional, UTC by default. A
     * date may also be a month, a week, the day of a week or the day of a year; separators may be missing where the text is
     * clear without them; a space may replace the {@code T}, as in the notifications of OpenStack.
     *
     * <p>The message of the exception begins with {@code found}; callers say where.
     */
    public static Instant parse(String text) {
        return new Instants(text).parse();
    }

    private Instant parse() {
        if (text.length() > LONGEST_TEXT) {
            throw wrong();
        }
        long second = date() * 86_400;
        int nano = 0;
        if (next < text.length()) {
            if (!skip(' ')) {
                expect('T');
            }
            int hour = number(2, MIDNIGHT);
            boolean isExtended = skip(':');
            int minute = isExtended || isDigit() ? number(2, 59) : 0;
            boolean hasSeconds = isExtended ? skip(':') : isDigit();
            int ofMinute = hasSeconds ? number(2, 59) : 0;
            nano = hasSeconds && (skip('.') || skip(',')) ? fraction() : 0;
            if (hour == MIDNIGHT && (minute > 0 || ofMinute > 0 || nano > 0)) {
                throw wrong();
            }
            second += (hour * 60 + minute) * 60L + ofMinute - offset();
        }
        if (next < text.length()) {
            throw wrong();
        }
        if (second < YEAR_0 || second >= YEAR_10000) {
            throw new BraidException("found \"" + text + "\", expected an instant of the years 0000 to 9999 in UTC");
        }
        return Instant.ofEpochSecond(second, nano);
    }

    private long date() {
        int year = number(4, 9999);
        boolean isExtended = skip('-');
        try {
            if (skip('W')) {
                return week(year, isExtended).toEpochDay();
            }
            if (digits() == 3) {
                return LocalDate.ofYearDay(year, number(3, 366)).toEpochDay();
            }
            return day(year, isExtended).toEpochDay();
        } catch (DateTimeException e) {
            throw new BraidException("found \"" + text + "\", expected a date that exists", e);
        }
    }

    private LocalDate day(int year, boolean isExtended) {
        // Without separators, a year and a month could be a date whose year has two digits.
        if (digits() != (isExtended ? 2 : 4)) {
            throw wrong();
        }
        int month = number(2, 12);
        if (isExtended) {
            if (next == text.length()) {
                return LocalDate.of(year, month, 1);
            }
            expect('-');
        }
        return LocalDate.of(year, month, number(2, 31));
    }

    /** By the weeks of ISO, the first of which has the year's first Thursday. */
    private LocalDate week(int year, boolean isExtended) {
        int week = number(2, 53);
        boolean hasDay = next < text.length();
        if (hasDay && isExtended) {
            expect('-');
        }
        LocalDate date = LocalDate.of(year, 1, 4)
                .with(ChronoField.DAY_OF_WEEK, hasDay ? number(1, 7) : 1)
                .plusWeeks(week - 1L);
        if (date.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new DateTimeException("No such week");
        }
        return date;
    }

    private int fraction() {
        int start = next;
        int nanos = 0;
        for (int unit = 100_000_000; unit > 0 && isDigit(); unit /= 10) {
            nanos += (text.charAt(next++) - '0') * unit;
        }
        if (next == start) {
            throw wrong();
        }
        return nanos;
    }

    /** Seconds that the zone is ahead of UTC. */
    private int offset() {
        if (next == text.length() || skip('Z')) {
            return 0;
        }
        int sign = skip('+') ? 1 : -1;
        if (sign < 0) {
            expect('-');
        }
        int hours = number(2, LAST_HOUR);
        int minutes = skip(':') || isDigit() ? number(2, 59) : 0;
        return sign * (hours * 60 + minutes) * 60;
    }

    /** How many digits follow. */
    private int digits() {
        int end = next;
        while (end < text.length() && isDigit(end)) {
            end++;
        }
        return end - next;
    }

    private int number(int digits, int most) {
        int number = 0;
        for (int i = 0; i < digits; i++) {
            if (!isDigit()) {
                throw wrong();
            }
            number = number * 10 + text.charAt(next++) - '0';
        }
        if (number > most) {
            throw wrong();
        }
        return number;
    }

    private boolean isDigit() {
        return next < text.length() && isDigit(next);
    }

    private boolean isDigit(int index) {
        return text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    /** A letter in either case. */
    private boolean skip(char c) {
        if (next < text.length() && Character.toUpperCase(text.charAt(next)) == c) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw wrong();
        }
    }

    private BraidException wrong() {
        String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
        return new BraidException("found \"" + shown
                + "\", expected an ISO date or date-time such as 2024-01-31 or 2024-01-31T13:30:00Z");
    }
}
