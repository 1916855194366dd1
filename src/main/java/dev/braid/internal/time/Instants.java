package dev.braid.internal.time;

import dev.braid.BraidException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Instants such as {@code 2027-03-12}, {@code 2001-12-20T13:13} and {@code 2005-11-02T00:00:00.0+02:00}. */
public final class Instants {

    private static final int LONGEST_TEXT = 40;
    static final long YEAR_0 = -62_167_219_200L;
    static final long YEAR_10000 = 253_402_300_800L;

    private final String text;
    private int next;

    private Instants(String text) {
        this.text = text;
    }

    /**
     * An ISO date or date-time of the years 0000 to 9999; seconds, fraction and zone are optional, UTC by default. A
     * space may stand for the {@code T}, as in the notifications of OpenStack.
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
            second += hoursAndMinutes();
            if (skip(':')) {
                second += number(2, 59);
                nano = skip('.') ? fraction() : 0;
            }
            second -= offset();
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
        expect('-');
        int month = number(2, 12);
        expect('-');
        int day = number(2, 31);
        try {
            return LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException e) {
            throw new BraidException("found \"" + text + "\", expected a date that exists", e);
        }
    }

    private int hoursAndMinutes() {
        int hours = number(2, 23);
        expect(':');
        return (hours * 60 + number(2, 59)) * 60;
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
        return sign * hoursAndMinutes();
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
        return next < text.length() && text.charAt(next) >= '0' && text.charAt(next) <= '9';
    }

    private boolean skip(char c) {
        if (next < text.length() && text.charAt(next) == c) {
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
