package dev.braid.internal.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A value of a document; texts are whole characters, numbers lie within the range of a double. */
public sealed interface Node {

    Position position();

    record Text(Position position, String value) implements Node {}

    /** A number, with the JSON text that stands in the document. */
    record Numeral(Position position, String text) implements Node {

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
