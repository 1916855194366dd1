package dev.braid.internal.time;

import dev.braid.BraidException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A pattern of strftime, in English and in UTC. */
final class StrftimePattern implements TimeNotation {

    static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

    /** How much of a name {@code %a} and {@code %b} show. */
    static final int SHORT_NAME = 3;

    private static final String DIRECTIVES = "YymbBdjaAHIpMSfzZ%";
    private static final int SECONDS_PER_DAY = 86_400;

    private final String pattern;

    private StrftimePattern(String pattern) {
        this.pattern = pattern;
    }

    static StrftimePattern parse(String pattern) {
        for (int at = pattern.indexOf('%'); at >= 0; at = pattern.indexOf('%', at + 2)) {
            String directive = pattern.substring(at, Math.min(at + 2, pattern.length()));
            if (directive.length() < 2 || DIRECTIVES.indexOf(directive.charAt(1)) < 0) {
                throw new BraidException("found " + directive + " in \"" + pattern + "\", expected one of " + known());
            }
        }
        return new StrftimePattern(pattern);
    }

    private static String known() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < DIRECTIVES.length(); i++) {
            words.append(i == 0 ? "%" : ", %").append(DIRECTIVES.charAt(i));
        }
        return words.toString();
    }

    @Override
    public @Nullable Instant read(String text) {
        StrftimeText reading = new StrftimeText(text);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean matches = c == '%' ? reading.takes(pattern.charAt(++i)) : reading.skips(c);
            if (!matches) {
                return null;
            }
        }
        return reading.instant();
    }

    @Override
    public String write(Instant instant) {
        StringBuilder out = new StringBuilder(pattern.length() + 8);
        long second = instant.getEpochSecond();
        int nano = instant.getNano();
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_PER_DAY));
        int ofDay = Math.floorMod(second, SECONDS_PER_DAY);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '%') {
                append(out, pattern.charAt(++i), date, ofDay, nano);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, char directive, LocalDate date, int ofDay, int nano) {
        String month = MONTHS[date.getMonthValue() - 1];
        String day = DAYS[date.getDayOfWeek().getValue() - 1];
        int hour = ofDay / 3600;
        switch (directive) {
            case 'Y' -> padded(out, date.getYear(), 4);
            case 'y' -> padded(out, date.getYear() % 100, 2);
            case 'm' -> padded(out, date.getMonthValue(), 2);
            case 'b' -> out.append(month, 0, SHORT_NAME);
            case 'B' -> out.append(month);
            case 'd' -> padded(out, date.getDayOfMonth(), 2);
            case 'j' -> padded(out, date.getDayOfYear(), 3);
            case 'a' -> out.append(day, 0, SHORT_NAME);
            case 'A' -> out.append(day);
            case 'H' -> padded(out, hour, 2);
            case 'I' -> padded(out, (hour + 11) % 12 + 1, 2);
            case 'p' -> out.append(hour < 12 ? "AM" : "PM");
            case 'M' -> padded(out, ofDay / 60 % 60, 2);
            case 'S' -> padded(out, ofDay % 60, 2);
            case 'f' -> padded(out, nano / 1000, 6);
            case 'z' -> out.append("+0000");
            case 'Z' -> out.append("UTC");
            default -> out.append('%');
        }
    }

    private static void padded(StringBuilder out, int value, int digits) {
        String text = Integer.toString(value);
        out.append("0".repeat(digits - text.length())).append(text);
    }

    @Override
    public boolean isNumber() {
        return false;
    }

    @Override
    public String words() {
        return "a time such as " + write(Instant.ofEpochSecond(1_706_707_800L, 250_000_000)) + " (" + pattern + ")";
    }
}
