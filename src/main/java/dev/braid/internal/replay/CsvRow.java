package dev.braid.internal.replay;

import dev.braid.internal.document.Problems;
import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.time.TimeNotation;
import java.time.Instant;
import java.util.List;

/** A row of CSV, all of whose values are text. */
final class CsvRow implements Row {

    private final CsvColumns columns;
    private final int line;
    private final List<String> values;
    private final TimeNotation notation;
    private final Instant time;

    CsvRow(CsvColumns columns, int line, List<String> values, TimeNotation notation) {
        this.columns = columns;
        this.line = line;
        this.values = values;
        this.notation = notation;
        String text = values.get(columns.time());
        this.time = Row.time(text, notation, columns.place(line, columns.time()), Problems.shown(text));
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public Instant time() {
        return time;
    }

    @Override
    public void write(Instant now, Nulls nulls, long step, JsonBuffer out) {
        int start = out.length();
        for (int i = 0; i < columns.count(); i++) {
            out.raw(columns.prefix(i));
            if (nulls.hit(columns.name(i), step)) {
                out.nul();
            } else {
                out.string(i == columns.time() ? notation.write(now) : values.get(i));
            }
        }
        out.enclose(start, (byte) '{', (byte) '}');
    }
}
