package dev.braid.internal.spec;

import dev.braid.internal.record.FieldPath;
import dev.braid.internal.record.ProcessNames;
import dev.braid.internal.record.RecordIdentity;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a stream of events shall be, valid as a whole. */
public sealed interface Specification
        permits GeneratorSpecification,
                ReplaySpecification,
                OperationsSpecification,
                StepsSpecification,
                TemplatesSpecification {

    /** The names of the types of records. */
    List<String> recordTypes();

    /** Whether a run ends without being told when. */
    default boolean ends() {
        return false;
    }

    /** What lies between the beginnings of what happens; null where that has no fixed length. */
    default @Nullable Duration tick() {
        return null;
    }

    /** What keys events that have no key of their own. */
    default ProcessNames processes() {
        return ProcessNames.WORKERS;
    }

    /** Which field tells the type of an event. */
    default FieldPath typeField() {
        return RecordIdentity.DEFAULT_TYPE_FIELD;
    }

    /** Where the document wants its records, if it says so. */
    @Nullable
    Target target();

    /** What the document holds that has no meaning, a line each. */
    List<String> warnings();

    /** Writes one type of record. */
    record Emitter(String name, List<Field> dimensions) {}

    /** What a worker does on entering a state: set variables, emit one record, wait {@code delay} seconds, go on. */
    record State(
            String name, String emitter, List<Field> variables, Distribution delay, List<Transition> transitions) {}

    /** {@code next} is the name of a state, or null where the worker stops. */
    record Transition(@Nullable String next, double probability) {}
}
