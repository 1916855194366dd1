package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import java.util.Arrays;

/** Writes one field: a comma, its name unless it is an element of a list, its value. */
final class Dimension {

    private final long key;
    private final byte[] prefix;
    private final Fate fate;
    private final ValueWriter writer;
    private final boolean mayLackValue;
    private final boolean counts;

    /** {@code counts}: the value is or holds a counter. */
    Dimension(long key, byte[] prefix, Fate fate, ValueWriter writer, boolean counts) {
        this.key = key;
        this.prefix = prefix;
        this.fate = fate;
        this.writer = writer;
        this.counts = counts;
        this.mayLackValue = writer instanceof VariableWriter;
    }

    void write(Scope scope, JsonBuffer out) {
        long state = key + scope.step;
        if (fate.isMissing(state) || (mayLackValue && ((VariableWriter) writer).isMissing(scope))) {
            return;
        }
        out.raw(prefix);
        if (fate.isNull(state)) {
            out.nul();
        } else {
            writer.write(state, scope, out);
        }
    }

    /** Those that advance also where another shard writes the record. */
    static Dimension[] counting(Dimension[] dimensions) {
        return Arrays.stream(dimensions).filter(dimension -> dimension.counts).toArray(Dimension[]::new);
    }
}
