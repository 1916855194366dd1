package dev.braid.internal.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a document; texts are whole characters, numbers lie within the range of a double. */
public sealed interface Node {

    Position position();

    record Text(Position position, String value) implements Node {

        /** The number that it spells as JSON does, or null. */
        public @Nullable Numeral toNumeral() {
            Numeral number = new Numeral(position, value);
            boolean isNumber = value.length() <= Numeral.LONGEST && PlainScalar.isNumber(value) && number.isInRange();
            return isNumber ? number : null;
        }
    }

    /** A number, with the JSON text that stands in the document. */
    record Numeral(Position position, String text) implements Node {

        static final int LONGEST = 1000;

        /** Whether a double comes close to it. */
        boolean isInRange() {
            double value = toDouble();
            return Double.isFinite(value) && (value != 0 || hasOnlyZeros());
        }

        private boolean hasOnlyZeros() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == 'e' || c == 'E') {
                    return true;
                }
                if (c >= '1' && c <= '9') {
                    return false;
                }
            }
            return true;
        }

        public double toDouble() {
            return Double.parseDouble(text);
        }

        /** Exact; {@code 0e1000000000} is zero, not a number of a billion digits. */
        public BigDecimal toDecimal() {
            return toDouble() == 0 ? BigDecimal.ZERO : new BigDecimal(text);
        }
    }

    record Bool(Position position, boolean value) implements Node {}

    record Null(Position position) implements Node {}

    record Array(Position position, List<Node> elements) implements Node {}

    /** Members are in the order of the document. */
    record Structure(Position position, Map<String, Member> members) implements Node {}

    /** The key's own position, which has the path of the value. */
    record Member(Position key, Node value) {

        public Place place() {
            return key.place();
        }
    }

    default Place place() {
        return position().place();
    }

    /** The value as compact JSON. */
    default String toJson() {
        StringBuilder out = new StringBuilder();
        Json.append(out, this);
        return out.toString();
    }

    /** The value as a message names it. */
    default String describe() {
        if (this instanceof Structure) {
            return "an object";
        }
        if (this instanceof Array array) {
            return array.elements().isEmpty() ? "an empty list" : "a list";
        }
        return this instanceof Text text ? Problems.shown(text.value()) : Json.shortened(toJson(), 60);
    }
}
