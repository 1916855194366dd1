package dev.braid.internal.replay;

import dev.braid.internal.document.Node;
import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.time.TimeNotation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** A row of JSON lines, whose values keep their types and their spelling. */
final class JsonRow implements Row {

    private final Node.Structure row;
    private final String timeField;
    private final TimeNotation notation;
    private final boolean isText;
    private final Instant time;

    JsonRow(Node.Structure row, String timeField, Node timeValue, TimeNotation notation) {
        this.row = row;
        this.timeField = timeField;
        this.notation = notation;
        this.isText = timeValue instanceof Node.Text;
        this.time = Row.time(text(timeValue), notation, timeValue.place().toString(), timeValue.describe());
    }

    private String text(Node timeValue) {
        if (timeValue instanceof Node.Text text) {
            return text.value();
        }
        if (timeValue instanceof Node.Numeral number && notation.isNumber()) {
            return number.text();
        }
        throw Row.wrongTime(notation, timeValue.place().toString(), timeValue.describe(), "");
    }

    @Override
    public int line() {
        return row.place().line();
    }

    @Override
    public Instant time() {
        return time;
    }

    @Override
    public void write(Instant now, Nulls nulls, long step, JsonBuffer out) {
        int start = out.length();
        for (Map.Entry<String, Node.Member> member : row.members().entrySet()) {
            String name = member.getKey();
            out.raw((byte) ',');
            out.string(name);
            out.raw((byte) ':');
            if (nulls.hit(name, step)) {
                out.nul();
            } else if (name.equals(timeField)) {
                writeTime(now, out);
            } else {
                out.raw(member.getValue().value().toJson().getBytes(StandardCharsets.UTF_8));
            }
        }
        out.enclose(start, (byte) '{', (byte) '}');
    }

    private void writeTime(Instant now, JsonBuffer out) {
        String text = notation.write(now);
        if (isText) {
            out.string(text);
        } else {
            out.raw(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
