package dev.braid.internal.document;

import java.util.Iterator;
import java.util.Map;

/** Writes JSON in its most compact form. */
final class Json {

    private static final String HEX = "0123456789abcdef";

    private Json() {}

    static void append(StringBuilder out, Node node) {
        if (node instanceof Node.Text text) {
            appendText(out, text.value());
        } else if (node instanceof Node.Numeral number) {
            out.append(number.text());
        } else if (node instanceof Node.Bool bool) {
            out.append(bool.value());
        } else if (node instanceof Node.Structure structure) {
            appendMembers(out, structure);
        } else if (node instanceof Node.Array array) {
            appendElements(out, array);
        } else {
            out.append("null");
        }
    }

    private static void appendMembers(StringBuilder out, Node.Structure structure) {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Node.Member> member : structure.members().entrySet()) {
            out.append(separator);
            appendText(out, member.getKey());
            out.append(':');
            append(out, member.getValue().value());
            separator = ",";
        }
        out.append('}');
    }

    private static void appendElements(StringBuilder out, Node.Array array) {
        out.append('[');
        for (Iterator<Node> elements = array.elements().iterator(); elements.hasNext(); ) {
            append(out, elements.next());
            if (elements.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        appendText(out, text);
        return out.toString();
    }

    static void appendText(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            appendChar(out, text.charAt(i));
        }
        out.append('"');
    }

    private static void appendChar(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x20) {
                    out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** The text itself, or its beginning and an ellipsis, for messages. */
    static String shortened(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length)) + "…";
    }
}
