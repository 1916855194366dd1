package dev.braid.internal.template;

import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the first element of a template says: how many there are of each kind of placeholder, and the time map. */
final class Hints {

    private static final String TIME_MAP = "time_map";
    private static final Map<String, PlaceholderKind> COUNTS = counts();
    private static final int MOST = 100_000;
    private static final long[] LEAST_PARTS = {-36_500, 0, 0};
    private static final long[] MOST_PARTS = {36_500, 86_399, 999_999};
    private static final long[] MICROS = {86_400_000_000L, 1_000_000, 1};

    private final Map<PlaceholderKind, Integer> counts = new EnumMap<>(PlaceholderKind.class);
    private final Map<Placeholder, Long> offsets = new LinkedHashMap<>();

    private Hints() {}

    private static Map<String, PlaceholderKind> counts() {
        Map<String, PlaceholderKind> counts = new LinkedHashMap<>();
        counts.put("uuid", PlaceholderKind.UUID);
        counts.put("xuuid", PlaceholderKind.XUUID);
        counts.put("v4", PlaceholderKind.V4);
        counts.put("v6", PlaceholderKind.V6);
        return counts;
    }

    /** Reads them; what is wrong is reported. */
    static Hints read(Node node, Problems problems) {
        Hints hints = new Hints();
        if (!(node instanceof Node.Structure structure) || !structure.members().containsKey(TIME_MAP)) {
            problems.expected(
                    node,
                    "hints: an object with \"time_map\", and the numbers of \"uuid\", \"xuuid\", \"v4\""
                            + " and \"v6\" that the notifications take");
            return hints;
        }
        structure.members().forEach((key, member) -> {
            @Nullable PlaceholderKind counted = COUNTS.get(key);
            if (key.equals(TIME_MAP)) {
                hints.readTimes(member.value(), problems);
            } else if (counted != null) {
                hints.counts.put(counted, (int) whole(member.value(), 0, MOST, problems));
            } else {
                problems.warning(
                        member.place(),
                        "found an unknown hint, which has no effect" + Problems.meant(key, COUNTS.keySet()));
            }
        });
        return hints;
    }

    private void readTimes(Node node, Problems problems) {
        if (!(node instanceof Node.Structure map)) {
            problems.expected(node, "an object with placeholders such as \"[[[[DT_0]]]]\" and their times");
            return;
        }
        map.members().forEach((key, member) -> {
            @Nullable Placeholder instant = PlaceholderNames.parse(unwrapped(key));
            if (instant == null || instant.kind() != PlaceholderKind.DT) {
                problems.error(member.place(), "found this key, expected a placeholder such as \"[[[[DT_0]]]]\"");
            } else {
                offsets.put(instant, offset(member.value(), problems));
            }
        });
    }

    private static String unwrapped(String key) {
        return key.startsWith(Placeholder.OPEN) && key.endsWith(Placeholder.CLOSE)
                ? key.substring(Placeholder.OPEN.length(), key.length() - Placeholder.CLOSE.length())
                : "";
    }

    /** Days, seconds and microseconds, together. */
    private static long offset(Node node, Problems problems) {
        if (!(node instanceof Node.Array array) || array.elements().size() != MICROS.length) {
            problems.expected(node, "[days, seconds, microseconds]");
            return 0;
        }
        long offset = 0;
        for (int i = 0; i < MICROS.length; i++) {
            offset += whole(array.elements().get(i), LEAST_PARTS[i], MOST_PARTS[i], problems) * MICROS[i];
        }
        return offset;
    }

    private static long whole(Node node, long least, long most, Problems problems) {
        if (node instanceof Node.Numeral number) {
            double value = number.toDouble();
            if (value == Math.rint(value) && value >= least && value <= most) {
                return (long) value;
            }
        }
        problems.expected(node, "a whole number from " + least + " to " + most);
        return 0;
    }

    /** The placeholder of a name; null after reporting that there is none. */
    @Nullable
    Placeholder find(String name, Node node, Problems problems) {
        @Nullable Placeholder placeholder = PlaceholderNames.parse(name);
        if (placeholder == null) {
            problems.expected(
                    node,
                    "a placeholder that there is, in place of "
                            + Problems.shown(Placeholder.OPEN + name + Placeholder.CLOSE)
                            + Problems.meant(name, PlaceholderNames.all()));
            return null;
        }
        if (placeholder.kind() == PlaceholderKind.DT) {
            return offsets.containsKey(placeholder) ? placeholder : missing(placeholder, node, problems);
        }
        int count = placeholder.kind().isNumbered() ? counts.getOrDefault(placeholder.kind(), 0) : 1;
        if (placeholder.number() >= count) {
            problems.expected(
                    node,
                    "no " + placeholder + ", since the hint \"" + hint(placeholder.kind()) + "\" says that there are "
                            + count);
            return null;
        }
        return placeholder;
    }

    private @Nullable Placeholder missing(Placeholder instant, Node node, Problems problems) {
        List<String> known =
                offsets.keySet().stream().map(Placeholder::toString).toList();
        problems.expected(
                node,
                "one of the instants of the time map, in place of " + instant
                        + Problems.meant(instant.toString(), known));
        return null;
    }

    private static String hint(PlaceholderKind kind) {
        return COUNTS.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    Map<Placeholder, Long> offsets() {
        return offsets;
    }
}
