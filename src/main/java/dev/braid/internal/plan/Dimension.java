package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import java.util.Arrays;

/** Writes one field: a comma, its name unless it is an element of a list, its value. */
final class Dimension {

    private static final int NO_SLOT = -1;

    private final long key;
    private final byte[] prefix;
    private final int prefixLength;
    private final Fate fate;
    private final ValueWriter writer;
    private final boolean certain;
    private final int slot;
    private final boolean counts;

    /** {@code counts}: the value is or holds a counter. */
    Dimension(long key, byte[] prefix, Fate fate, ValueWriter writer, boolean counts) {
        this.key = key;
        this.prefix = Arrays.copyOf(prefix, prefix.length + JsonBuffer.COPY_ROOM);
        this.prefixLength = prefix.length;
        this.fate = fate;
        this.writer = writer;
        this.counts = counts;
        this.certain = fate.isCertain();
        this.slot = writer instanceof VariableWriter variable ? variable.slot() : NO_SLOT;
    }

    void write(Scope scope, JsonBuffer out) {
        if (slot == NO_SLOT) {
            writeDrawn(scope, out);
        } else {
            writeVariable(scope, out);
        }
    }

    private void writeDrawn(Scope scope, JsonBuffer out) {
        long state = key + scope.step;
        if (certain || !fate.isMissing(state)) {
            out.copy(prefix, 0, prefixLength);
            if (certain || !fate.isNull(state)) {
                writer.write(state, scope, out);
            } else {
                out.nul();
            }
        }
    }

    private void writeVariable(Scope scope, JsonBuffer out) {
        if (certain) {
            scope.variables.write(slot, prefix, prefixLength, out);
        } else if (!scope.variables.isMissing(slot)) {
            writeDrawn(scope, out);
        }
    }

    /** Those that advance also where another shard writes the record. */
    static Dimension[] counting(Dimension[] dimensions) {
        return Arrays.stream(dimensions).filter(dimension -> dimension.counts).toArray(Dimension[]::new);
    }

    /** Advances those by which {@link #counting} went. */
    static void count(Dimension[] counting, Scope scope) {
        for (Dimension dimension : counting) {
            scope.scratch.truncate(0);
            dimension.write(scope, scope.scratch);
        }
    }
}
