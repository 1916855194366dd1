package dev.braid.internal.template;

import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import dev.braid.internal.encode.JsonBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a notification as compact JSON, and cuts it where placeholders stand in its texts. */
final class TextCutter {

    private final Hints hints;
    private final Problems problems;
    private final JsonBuffer text = new JsonBuffer();
    private final List<String> literals = new ArrayList<>();
    private final List<Placeholder> placeholders = new ArrayList<>();

    TextCutter(Hints hints, Problems problems) {
        this.hints = hints;
        this.problems = problems;
    }

    /** Cuts one; what is wrong with its placeholders is reported. */
    void cut(Node notification) {
        write(notification);
        endLiteral();
    }

    List<String> literals() {
        return literals;
    }

    List<Placeholder> placeholders() {
        return placeholders;
    }

    private void write(Node node) {
        if (node instanceof Node.Structure structure) {
            writeMembers(structure);
        } else if (node instanceof Node.Array array) {
            writeElements(array);
        } else if (node instanceof Node.Text value) {
            writeText(value);
        } else {
            text.raw(node.toJson().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void writeMembers(Node.Structure structure) {
        char separator = '{';
        for (Map.Entry<String, Node.Member> member : structure.members().entrySet()) {
            text.raw((byte) separator);
            text.string(member.getKey());
            text.raw((byte) ':');
            write(member.getValue().value());
            separator = ',';
        }
        if (separator == '{') {
            text.raw((byte) '{');
        }
        text.raw((byte) '}');
    }

    private void writeElements(Node.Array array) {
        char separator = '[';
        for (Node element : array.elements()) {
            text.raw((byte) separator);
            write(element);
            separator = ',';
        }
        if (separator == '[') {
            text.raw((byte) '[');
        }
        text.raw((byte) ']');
    }

    private void writeText(Node.Text node) {
        String value = node.value();
        text.raw((byte) '"');
        int at = 0;
        for (int open = value.indexOf(Placeholder.OPEN); open >= 0; open = value.indexOf(Placeholder.OPEN, at)) {
            int close = value.indexOf(Placeholder.CLOSE, open);
            String name = close < 0 ? "" : value.substring(open + Placeholder.OPEN.length(), close);
            @Nullable Placeholder placeholder = close < 0 ? unclosed(node) : hints.find(name, node, problems);
            if (placeholder == null) {
                return;
            }
            writeInside(value.substring(at, open));
            endLiteral();
            placeholders.add(placeholder);
            at = close + Placeholder.CLOSE.length();
        }
        writeInside(value.substring(at));
        text.raw((byte) '"');
    }

    private @Nullable Placeholder unclosed(Node.Text node) {
        problems.expected(node, "a placeholder such as [[[[UUID_0]]]], with four brackets at its end too");
        return null;
    }

    /** Without the quotes around it. */
    private void writeInside(String part) {
        int start = text.length();
        text.string(part);
        byte[] quoted = text.toBytes();
        text.truncate(start);
        text.raw(quoted, start + 1, quoted.length - start - 2);
    }

    private void endLiteral() {
        literals.add(new String(text.toBytes(), StandardCharsets.UTF_8));
        text.truncate(0);
    }
}
