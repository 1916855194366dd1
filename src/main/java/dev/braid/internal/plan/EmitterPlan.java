package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the records of one emitter. */
final class EmitterPlan {

    private static final byte[] TIME =
            Arrays.copyOf("{\"time\":".getBytes(StandardCharsets.UTF_8), 8 + JsonBuffer.COPY_ROOM);

    private final int type;
    private final Dimension[] dimensions;
    private final Dimension[] counting;

    EmitterPlan(int type, Dimension[] dimensions) {
        this.type = type;
        this.dimensions = dimensions;
        this.counting = Dimension.counting(dimensions);
    }

    /** The emitter's index in the specification. */
    int type() {
        return type;
    }

    void write(Scope scope, JsonBuffer out) {
        int start = out.length();
        out.copy(TIME, 0, 8);
        scope.writeTime(out);
        for (Dimension dimension : dimensions) {
            dimension.write(scope, out);
        }
        out.raw((byte) '}');
        out.checkRecord(start);
    }

    void count(Scope scope) {
        Dimension.count(counting, scope);
    }
}
