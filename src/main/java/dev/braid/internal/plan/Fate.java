package dev.braid.internal.plan;

import dev.braid.internal.random.Uniforms;
import dev.braid.internal.spec.Field;

/** Whether a field is left out, null, or has a value. */
final class Fate {

    private static final long MISSING = -1;
    private static final long NULL = -2;

    private final double missing;
    private final double nulls;
    private final boolean certain;

    Fate(Field field) {
        missing = field.percentMissing() / 100;
        nulls = field.percentNulls() / 100;
        certain = missing == 0 && nulls == 0;
    }

    /** It always has a value: there is no need to ask further. */
    boolean isCertain() {
        return certain;
    }

    boolean isMissing(long state) {
        return Uniforms.chance(Uniforms.fork(state, MISSING), 0, missing);
    }

    boolean isNull(long state) {
        return Uniforms.chance(Uniforms.fork(state, NULL), 0, nulls);
    }
}
