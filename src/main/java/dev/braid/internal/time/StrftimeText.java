package dev.braid.internal.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A text on its way through a pattern of strftime; what the pattern leaves open is the start of 1900, as in Python. */
final class StrftimeText {

    private static final int UNKNOWN = -1;

    private final String text;
    private int next;

    private int year = UNKNOWN;
    private int month = UNKNOWN;
    private int day = UNKNOWN;
    private int dayOfYear = UNKNOWN;
    private int dayOfWeek = UNKNOWN;
    private int hour = UNKNOWN;
    private int halfDayHour = UNKNOWN;
    private int halfDay = UNKNOWN;
    private int minute;
    private int second;
    private int nano;
    private int offset;

    StrftimeText(String text) {
        this.text = text;
    }

    boolean skips(char c) {
        if (next < text.length() && text.charAt(next) == c) {
            next++;
            return true;
        }
        return false;
    }

    boolean takes(char directive) {
        return switch (directive) {
            case 'Y' -> (year = number(4, 4, 0, 9999)) >= 0;
            case 'y' -> (year = century(number(2, 2, 0, 99))) >= 0;
            case 'm' -> (month = number(1, 2, 1, 12)) >= 0;
            case 'b' -> (month = name(StrftimePattern.MONTHS, true)) >= 0;
            case 'B' -> (month = name(StrftimePattern.MONTHS, false)) >= 0;
            case 'd' -> (day = number(1, 2, 1, 31)) >= 0;
            case 'j' -> (dayOfYear = number(1, 3, 1, 366)) >= 0;
            case 'a' -> (dayOfWeek = name(StrftimePattern.DAYS, true)) >= 0;
            case 'A' -> (dayOfWeek = name(StrftimePattern.DAYS, false)) >= 0;
            case 'H' -> (hour = number(1, 2, 0, 23)) >= 0;
            case 'I' -> (halfDayHour = number(1, 2, 1, 12)) >= 0;
            case 'p' -> (halfDay = name(new String[] {"AM", "PM"}, false)) >= 0;
            case 'M' -> (minute = number(1, 2, 0, 59)) >= 0;
            case 'S' -> (second = number(1, 2, 0, 59)) >= 0;
            case 'f' -> (nano = fraction()) >= 0;
            case 'z' -> takesOffset();
            case 'Z' -> name(new String[] {"UTC", "GMT"}, false) >= 0;
            default -> skips('%');
        };
    }

    /** Null where something is left of the text, or there is no such day. */
    @Nullable
    Instant instant() {
        if (next < text.length()) {
            return null;
        }
        try {
            LocalDate date = date();
            if (date == null) {
                return null;
            }
            long seconds = date.toEpochDay() * 86_400 + (hours() * 60 + minute) * 60L + second - offset;
            boolean known = seconds >= Instants.YEAR_0 && seconds < Instants.YEAR_10000;
            return known ? Instant.ofEpochSecond(seconds, nano) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Null where the parts of the text do not agree. */
    private @Nullable LocalDate date() {
        int knownYear = year == UNKNOWN ? 1900 : year;
        boolean byNumber = dayOfYear != UNKNOWN && month == UNKNOWN && day == UNKNOWN;
        LocalDate date = byNumber
                ? LocalDate.ofYearDay(knownYear, dayOfYear)
                : LocalDate.of(knownYear, month == UNKNOWN ? 1 : month, day == UNKNOWN ? 1 : day);
        boolean agrees = (dayOfYear == UNKNOWN || dayOfYear == date.getDayOfYear())
                && (dayOfWeek == UNKNOWN || dayOfWeek == date.getDayOfWeek().getValue());
        return agrees ? date : null;
    }

    private int hours() {
        if (hour != UNKNOWN || halfDayHour == UNKNOWN) {
            return Math.max(0, hour);
        }
        return halfDayHour % 12 + (halfDay == 2 ? 12 : 0);
    }

    private static int century(int twoDigits) {
        return twoDigits < 0 ? UNKNOWN : twoDigits + (twoDigits < 69 ? 2000 : 1900);
    }

    private int number(int fewest, int most, int min, int max) {
        int start = next;
        int number = 0;
        while (next < text.length() && next < start + most && isDigit(text.charAt(next))) {
            number = number * 10 + text.charAt(next++) - '0';
        }
        return next - start >= fewest && number >= min && number <= max ? number : UNKNOWN;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Counted from 1. */
    private int name(String[] names, boolean isShort) {
        for (int i = 0; i < names.length; i++) {
            int length = isShort ? StrftimePattern.SHORT_NAME : names[i].length();
            if (text.regionMatches(true, next, names[i], 0, length)) {
                next += length;
                return i + 1;
            }
        }
        return UNKNOWN;
    }

    /** Up to six digits, which are the first of a fraction. */
    private int fraction() {
        int start = next;
        int digits = number(1, 6, 0, 999_999);
        for (int i = next - start; digits >= 0 && i < 9; i++) {
            digits *= 10;
        }
        return digits;
    }

    private boolean takesOffset() {
        if (skips('Z')) {
            offset = 0;
            return true;
        }
        int sign = skips('-') ? -1 : skips('+') ? 1 : 0;
        int hours = number(2, 2, 0, 23);
        skips(':');
        int minutes = number(2, 2, 0, 59);
        offset = sign * (hours * 60 + minutes) * 60;
        return sign != 0 && hours >= 0 && minutes >= 0;
    }
}
