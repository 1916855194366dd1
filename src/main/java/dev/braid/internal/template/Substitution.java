package dev.braid.internal.template;

import dev.braid.BraidException;
import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import dev.braid.internal.time.Instants;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts placeholders in the place of values that differ between two operations. */
final class Substitution {

    /** What is long, secret or both, and never asked for. */
    private static final Set<String> DROPPED = Set.of("service_catalog", "connection_info", "password_info");

    /** A value with a name is known again under other keys too, unless it is so short that any text might be. */
    private static final int LEAST_KNOWN = 4;

    private static final Map<String, PlaceholderKind> PROTECTED = Arrays.stream(PlaceholderKind.values())
            .filter(kind -> !kind.isNumbered())
            .collect(Collectors.toMap(Substitution::key, kind -> kind));

    private static final Pattern VARYING = Pattern.compile(
            "(?<![0-9A-Za-z])(?:(?<uuid>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})|(?<xuuid>[0-9a-fA-F]{32}))"
                    + "(?![0-9A-Za-z])"
                    + "|(?<![0-9A-Za-z.])(?<v4>(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!\\.)|(?![0-9.]))){4})(?<!\\.)");

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)?");

    private final Instant begin;
    private final Problems problems;
    private final Map<String, Placeholder> named = new HashMap<>();
    private final Set<PlaceholderKind> learned = EnumSet.noneOf(PlaceholderKind.class);
    private final Map<PlaceholderKind, Map<String, Placeholder>> numbered = new HashMap<>();
    private final Map<Placeholder, Duration> times = new TreeMap<>();

    /** {@code begin}: the beginning of the operation. */
    Substitution(Instant begin, Problems problems) {
        this.begin = begin;
        this.problems = problems;
    }

    /** A network's device has a name of its own; what notifications call {@code device_name} is the same on all machines. */
    private static String key(PlaceholderKind kind) {
        return kind == PlaceholderKind.DEVICE_NAME ? "devname" : kind.word();
    }

    /** Looks for the first value of each protected key, which is known again anywhere. */
    void learn(Node node) {
        if (node instanceof Node.Structure structure) {
            structure.members().forEach((key, member) -> {
                PlaceholderKind kind = PROTECTED.get(key);
                if (kind != null
                        && member.value() instanceof Node.Text text
                        && text.value().length() >= LEAST_KNOWN
                        && learned.add(kind)) {
                    named.putIfAbsent(text.value(), new Placeholder(kind, 0));
                }
                learn(member.value());
            });
        } else if (node instanceof Node.Array array) {
            array.elements().forEach(this::learn);
        }
    }

    /** The same, with placeholders, and without what is dropped. */
    Node replaced(Node node) {
        if (node instanceof Node.Structure structure) {
            Map<String, Node.Member> members = new LinkedHashMap<>();
            structure.members().forEach((key, member) -> {
                if (!DROPPED.contains(key)) {
                    members.put(key, new Node.Member(member.key(), replaced(key, member.value())));
                }
            });
            return new Node.Structure(structure.position(), members);
        }
        if (node instanceof Node.Array array) {
            List<Node> elements = array.elements().stream().map(this::replaced).toList();
            return new Node.Array(array.position(), elements);
        }
        return node instanceof Node.Text text ? new Node.Text(text.position(), replaced(text)) : node;
    }

    /** Under a protected key also what has no form to be known by varies. */
    private Node replaced(String key, Node value) {
        PlaceholderKind kind = PROTECTED.get(key);
        Node replaced = replaced(value);
        return kind != null
                        && replaced.equals(value)
                        && value instanceof Node.Text text
                        && !text.value().isEmpty()
                ? new Node.Text(text.position(), new Placeholder(kind, 0).toString())
                : replaced;
    }

    private String replaced(Node.Text node) {
        String value = node.value();
        if (value.contains(Placeholder.OPEN)) {
            problems.expected(node, "text without " + Placeholder.OPEN + ", which would be read as a placeholder");
        }
        @Nullable Placeholder known = named.get(value);
        if (known != null) {
            return known.toString();
        }
        if (INSTANT.matcher(value).matches()) {
            return instant(value);
        }
        if (Ipv6.matches(value)) {
            return numbered(PlaceholderKind.V6, value).toString();
        }
        Matcher varying = VARYING.matcher(value);
        StringBuilder text = new StringBuilder();
        while (varying.find()) {
            varying.appendReplacement(
                    text, Matcher.quoteReplacement(placeholder(varying).toString()));
        }
        return varying.appendTail(text).toString();
    }

    private Placeholder placeholder(Matcher match) {
        String value = match.group();
        @Nullable Placeholder known = named.get(value);
        if (known != null) {
            return known;
        }
        if (match.group("uuid") != null) {
            return numbered(PlaceholderKind.UUID, value);
        }
        return numbered(match.group("xuuid") != null ? PlaceholderKind.XUUID : PlaceholderKind.V4, value);
    }

    private Placeholder numbered(PlaceholderKind kind, String value) {
        Map<String, Placeholder> known = numbered.computeIfAbsent(kind, one -> new HashMap<>());
        return known.computeIfAbsent(value, one -> new Placeholder(kind, known.size()));
    }

    /** A text that only looks like one stays as it is. */
    private String instant(String value) {
        try {
            Instant instant = Instants.parse(value);
            Placeholder placeholder = numbered(PlaceholderKind.DT, instant.toString());
            times.put(placeholder, Duration.between(begin, instant));
            return placeholder.toString();
        } catch (BraidException e) {
            return value;
        }
    }

    /** The first element of the template, as JSON. */
    String hints() {
        String map = times.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + parts(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        return "{\"time_map\":" + map + count("uuid", PlaceholderKind.UUID) + count("xuuid", PlaceholderKind.XUUID)
                + count("v4", PlaceholderKind.V4) + count("v6", PlaceholderKind.V6) + "}";
    }

    private String count(String hint, PlaceholderKind kind) {
        return ",\"" + hint + "\":" + numbered.getOrDefault(kind, Map.of()).size();
    }

    /** Days, seconds and microseconds; the last two are not negative. */
    private static String parts(Duration offset) {
        long days = Math.floorDiv(offset.getSeconds(), 86_400L);
        return "[" + days + "," + (offset.getSeconds() - days * 86_400) + "," + offset.getNano() / 1000 + "]";
    }
}
