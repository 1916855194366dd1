package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.random.Keys;
import dev.braid.internal.spec.StepsSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the entities of a run go through, and what they write. */
final class Sequence {

    private static final int DIGITS_OF_KEY = 6;
    private static final long SHORT_KEYS = 1_000_000;

    private static final byte[] TIME = bytes("{\"time\":");
    private static final byte[] STEP = bytes("\",\"step\":");

    private final StepPlan[] steps;
    private final byte[][] types;
    private final Scope scope;
    private final @Nullable Payload payload;
    private final byte[] unset;

    Sequence(StepPlan[] steps, List<String> types, Scope scope, @Nullable Payload payload) {
        this.steps = steps;
        this.types = types.stream().map(Sequence::typeAndKey).toArray(byte[][]::new);
        this.scope = scope;
        this.payload = payload;
        this.unset = scope.variables.row();
    }

    /** Up to the number in the key. */
    private static byte[] typeAndKey(String type) {
        JsonBuffer text = new JsonBuffer();
        text.raw(bytes(",\"type\":"));
        text.string(type);
        text.raw(bytes(",\"key\":\"" + StepsSpecification.KEY_PREFIX));
        return text.toBytes();
    }

    int length() {
        return steps.length;
    }

    StepPlan step(int index) {
        return steps[index];
    }

    /** The variables of an entity that writes, before it does. */
    byte[] newRow() {
        return unset.clone();
    }

    /** The variables of the entity that has just been written: another array where they have outgrown theirs. */
    byte[] row() {
        return scope.variables.row();
    }

    /** Writes a record of an entity, which is its number {@code record} from 0. */
    void write(long now, long entity, int record, int type, byte[] row, JsonBuffer out) {
        enter(now, entity, record, row);
        int start = out.length();
        out.raw(TIME);
        scope.writeTime(out);
        out.raw(types[type]);
        writeNumber(entity + 1, out);
        out.raw(STEP);
        out.number(record + 1L);
        if (payload != null) {
            payload.write(scope, record == 0, out);
        }
        out.raw((byte) '}');
        out.checkRecord(start);
    }

    private static void writeNumber(long number, JsonBuffer out) {
        if (number < SHORT_KEYS) {
            out.padded(number, DIGITS_OF_KEY);
        } else {
            out.number(number);
        }
    }

    /** Advances the counters of the payload as {@link #write} would. */
    void count(long now, long entity, int record) {
        if (payload != null) {
            enter(now, entity, record, unset);
            payload.count(scope, record == 0);
        }
    }

    private void enter(long now, long entity, int record, byte[] row) {
        scope.now = now;
        scope.step = Keys.step(entity, record);
        scope.variables.use(row);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
