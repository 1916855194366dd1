package dev.braid.assertions;

import dev.braid.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The events around a violation: two before, two after, a marker at the event itself. */
final class EventsAround {

    private static final int AROUND = 2;
    private static final int SHOWN = 2 * AROUND + 1;
    private static final String PLAIN = "    ";
    private static final String MARKED = "  > ";

    private EventsAround() {}

    static String of(List<? extends Event> events, int... marked) {
        return of(events, event -> "", marked);
    }

    /** With a remark after each event; {@code marked} is ascending, and a gap between two of them is shown as dots. */
    static String of(List<? extends Event> events, Function<Event, String> remark, int... marked) {
        List<String[]> rows = new ArrayList<>();
        int shown = -1;
        for (int at : marked) {
            int start = Math.max(at - AROUND, 0);
            if (shown >= 0 && start > shown + 1) {
                rows.add(new String[] {PLAIN + "..."});
            }
            int end = Math.min(at + AROUND, events.size() - 1);
            for (int i = Math.max(start, shown + 1); i <= end; i++) {
                rows.add(row(events.get(i), contains(marked, i) ? MARKED : PLAIN, remark));
                shown = i;
            }
        }
        return align(rows);
    }

    /** For a violation that is nowhere in particular. */
    static String beginning(List<? extends Event> events) {
        return plain(events.subList(0, Math.min(SHOWN, events.size())));
    }

    /** For what came last. */
    static String end(List<? extends Event> events) {
        return plain(events.subList(Math.max(events.size() - SHOWN, 0), events.size()));
    }

    private static String plain(List<? extends Event> events) {
        List<String[]> rows = new ArrayList<>();
        events.forEach(event -> rows.add(row(event, PLAIN, each -> "")));
        return align(rows);
    }

    private static boolean contains(int[] positions, int position) {
        for (int each : positions) {
            if (each == position) {
                return true;
            }
        }
        return false;
    }

    private static String[] row(Event event, String marker, Function<Event, String> remark) {
        return new String[] {
            marker + MessageWords.index(event),
            event.time().toString(),
            MessageWords.oneLine(event.key()),
            MessageWords.oneLine(event.type()),
            remark.apply(event)
        };
    }

    private static String align(List<String[]> rows) {
        int[] widths = new int[5];
        for (String[] row : rows) {
            for (int column = 0; row.length > 1 && column < row.length; column++) {
                widths[column] = Math.max(widths[column], row[column].length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.length; column++) {
                line.append(row[column]).append(" ".repeat(Math.max(widths[column] - row[column].length(), 0) + 1));
            }
            lines.add(line.toString().stripTrailing());
        }
        return String.join("\n", lines);
    }
}
