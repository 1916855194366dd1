package dev.braid.internal.spec;

import dev.braid.BraidException;
import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import dev.braid.internal.time.Instants;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of value that stands in a document.
 *
 * @param words what a message calls it
 * @param conversion yields null for a value of another kind
 * @param known the words that the value may be, where only some are allowed
 * @param isNumber whether text that spells a number will do
 */
record Expected<T>(String words, Function<Node, @Nullable T> conversion, Collection<String> known, boolean isNumber) {

    static final Expected<String> TEXT = of("text", Expected::text);
    static final Expected<String> NAME = filled("a name");
    static final Expected<String> FIELD = filled("the name of a field");
    static final Expected<String> FILE = filled("the path of a file");
    static final Expected<Node.Structure> OBJECT =
            of("an object", node -> node instanceof Node.Structure structure ? structure : null);
    static final Expected<Node.Array> LIST = of("a list", node -> node instanceof Node.Array array ? array : null);
    static final Expected<Node.Array> FILLED_LIST = of(
            "a list of one or more",
            node -> node instanceof Node.Array array && !array.elements().isEmpty() ? array : null);

    static final Expected<BigDecimal> NUMBER = number("a number", Expected::decimal);
    static final Expected<BigDecimal> MILLIS =
            of("an ISO date or date-time such as 2024-01-31 or 2024-01-31T13:30:00Z", Expected::millis);
    static final Expected<Double> MILLIS_AFTER_1970 = of("an ISO date or date-time after 1970-01-01", node -> {
        BigDecimal millis = millis(node);
        return millis == null || millis.signum() <= 0 ? null : millis.doubleValue();
    });
    static final Expected<Double> REAL = number("a number", Expected::real);
    static final Expected<Double> POSITIVE = real("a number above 0", Double.MIN_VALUE, Double.MAX_VALUE);
    static final Expected<Double> NOT_NEGATIVE = real("a number of at least 0", 0, Double.MAX_VALUE);
    static final Expected<Double> PERCENT = real("a number from 0 to 100", 0, 100);
    static final Expected<Double> PROBABILITY = real("a number from 0 to 1", 0, 1);
    static final Expected<Long> WHOLE = whole(Long.MIN_VALUE, Long.MAX_VALUE, "a whole number of at most 64 bits");
    static final Expected<Long> COUNT = whole(0, Long.MAX_VALUE, "a whole number of at least 0");

    static <T> Expected<T> of(String words, Function<Node, @Nullable T> conversion) {
        return new Expected<>(words, conversion, List.of(), false);
    }

    private static <T> Expected<T> number(String words, Function<Node, @Nullable T> conversion) {
        return new Expected<>(words, conversion, List.of(), true);
    }

    /** Text that is not empty. */
    static Expected<String> filled(String words) {
        return of(words, node -> {
            String text = text(node);
            return text == null || text.isEmpty() ? null : text;
        });
    }

    static Expected<Double> real(String words, double min, double max) {
        return number(words, node -> {
            Double number = real(node);
            return number == null || number < min || number > max ? null : number;
        });
    }

    static Expected<BigDecimal> decimal(String words, BigDecimal min, BigDecimal max) {
        return number(words, node -> {
            BigDecimal number = decimal(node);
            return number == null || number.compareTo(min) < 0 || number.compareTo(max) > 0 ? null : number;
        });
    }

    static Expected<Long> whole(long min, long max) {
        return whole(min, max, "a whole number from " + min + " to " + max);
    }

    private static Expected<Long> whole(long min, long max, String words) {
        BigDecimal least = BigDecimal.valueOf(min);
        BigDecimal most = BigDecimal.valueOf(max);
        return number(words, node -> {
            BigDecimal number = decimal(node);
            if (number == null || number.compareTo(least) < 0 || number.compareTo(most) > 0) {
                return null;
            }
            return number.stripTrailingZeros().scale() <= 0 ? number.longValue() : null;
        });
    }

    /** One of a few words, in upper or lower case. */
    static Expected<String> oneOf(String... words) {
        List<String> known = Arrays.asList(words);
        return new Expected<>(choice(known), node -> word(known, text(node)), known, false);
    }

    private static @Nullable String word(List<String> known, @Nullable String text) {
        return known.stream()
                .filter(word -> word.equalsIgnoreCase(text))
                .findFirst()
                .orElse(null);
    }

    /** A name that the document gives to something. */
    static Expected<String> nameOf(String kind, Collection<String> names) {
        return new Expected<>(
                "the name of " + kind, node -> names.contains(text(node)) ? text(node) : null, names, false);
    }

    private static String choice(List<String> known) {
        StringBuilder words = new StringBuilder(known.size() == 1 ? "" : "one of ");
        for (String word : known) {
            words.append(words.toString().endsWith("\"") ? ", \"" : "\"")
                    .append(word)
                    .append('"');
        }
        return words.toString();
    }

    /** The value, or null after reporting that it is none. */
    @Nullable
    T read(Node node, Problems problems) {
        Node.@Nullable Numeral spelled = isNumber && node instanceof Node.Text text ? text.toNumeral() : null;
        @Nullable T value = conversion.apply(spelled == null ? node : spelled);
        if (value == null) {
            problems.expected(node, words, known);
        } else if (spelled != null) {
            problems.warning(node.place(), "found the text " + node.describe() + ", which was taken as a number");
        }
        return value;
    }

    private static @Nullable String text(Node node) {
        return node instanceof Node.Text text ? text.value() : null;
    }

    private static @Nullable BigDecimal decimal(Node node) {
        return node instanceof Node.Numeral number ? number.toDecimal() : null;
    }

    private static @Nullable Double real(Node node) {
        return node instanceof Node.Numeral number ? number.toDouble() : null;
    }

    private static @Nullable BigDecimal millis(Node node) {
        if (!(node instanceof Node.Text text)) {
            return null;
        }
        try {
            Instant instant = Instants.parse(text.value());
            return BigDecimal.valueOf(instant.getEpochSecond())
                    .movePointRight(3)
                    .add(BigDecimal.valueOf(instant.getNano(), 6));
        } catch (BraidException e) {
            return null;
        }
    }
}
