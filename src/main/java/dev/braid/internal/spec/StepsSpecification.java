package dev.braid.internal.spec;

import dev.braid.BraidException;
import dev.braid.internal.nearest.Nearest;
import dev.braid.internal.record.FieldPath;
import dev.braid.internal.record.ProcessNames;
import dev.braid.internal.time.Frequency;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Steps that many entities go through.
 *
 * @param startGap between the starts of two entities, in the mean
 * @param entities how many there are, or null without end
 * @param payload what records hold besides, if anything
 */
public record StepsSpecification(
        List<StepModel> steps,
        Duration startGap,
        @Nullable Long entities,
        @Nullable Payload payload) implements Specification {

    /** What each record holds before its payload. */
    public static final List<String> FIELDS = List.of("time", "type", "key", "step");

    /** Begins the keys of entities. */
    public static final String KEY_PREFIX = "entity-";

    private static final FieldPath TYPE_FIELD = FieldPath.parse("type");
    private static final Duration DEFAULT_START_GAP = Duration.ofMillis(100);

    private static final ProcessNames ENTITIES = ProcessNames.numbered(KEY_PREFIX);

    /** The fields of an emitter. */
    public record Payload(GeneratorSpecification specification, Emitter emitter) {

        /** What sets the variables that the fields take: of each the first state that does, those first that others take. */
        public List<Setting> settings() {
            Map<String, Setting> settings = new LinkedHashMap<>();
            addSettings(emitter.dimensions(), new HashSet<>(), settings);
            return List.copyOf(settings.values());
        }

        private void addSettings(List<Field> fields, Set<String> seen, Map<String, Setting> settings) {
            VariableUses.visit(fields, variable -> {
                if (seen.add(variable.name())) {
                    Setting setting = setting(variable.name());
                    addSettings(List.of(setting.variable()), seen, settings);
                    settings.put(variable.name(), setting);
                }
            });
        }

        private Setting setting(String variable) {
            return specification.states().stream()
                    .flatMap(state -> state.variables().stream().map(field -> new Setting(state.name(), field)))
                    .filter(setting -> variable.equals(setting.variable().name()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A variable, and the state that sets it. */
    public record Setting(String state, Field variable) {}

    public StepsSpecification {
        steps = List.copyOf(steps);
    }

    /** Entities without end that go through steps, which are told as texts. */
    public static StepsSpecification of(List<String> steps) {
        return new StepsSpecification(StepReader.read(steps), DEFAULT_START_GAP, null, null);
    }

    public StepsSpecification withEntities(long count) {
        if (count < 1) {
            throw new BraidException("found " + count + " entities, expected a number above 0");
        }
        return new StepsSpecification(steps, startGap, count, payload);
    }

    public StepsSpecification withPerMinute(double rate) {
        return new StepsSpecification(steps, Frequency.gap(rate, "entities"), entities, payload);
    }

    /** The fields of the emitter {@code name} of a specification. */
    public StepsSpecification withPayload(Specification specification, String name) {
        if (!(specification instanceof GeneratorSpecification generator)) {
            throw new BraidException("payload: found a specification of type replay, expected one of type generator,"
                    + " which has emitters");
        }
        return new StepsSpecification(steps, startGap, entities, new Payload(generator, emitter(generator, name)));
    }

    private static Emitter emitter(GeneratorSpecification specification, String name) {
        Emitter emitter = specification.emitters().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, specification.recordTypes()));
        for (Field field : emitter.dimensions()) {
            if (FIELDS.contains(String.valueOf(field.name()))) {
                throw new BraidException(field.place() + ": found the name `" + field.name()
                        + "`, expected another one: the events of a sequence have a field `" + field.name()
                        + "` of their own");
            }
        }
        return emitter;
    }

    private static BraidException unknown(String emitter, List<String> names) {
        String nearest = Nearest.to(emitter, names);
        return new BraidException("payload: found the emitter `" + emitter + "`, expected one of `"
                + String.join("`, `", names) + "`" + (nearest == null ? "" : "; did you mean `" + nearest + "`?"));
    }

    @Override
    public FieldPath typeField() {
        return TYPE_FIELD;
    }

    @Override
    public List<String> recordTypes() {
        return steps.stream().flatMap(step -> step.types().stream()).distinct().toList();
    }

    @Override
    public boolean ends() {
        return entities != null;
    }

    @Override
    public ProcessNames processes() {
        return ENTITIES;
    }

    @Override
    public @Nullable Target target() {
        return null;
    }

    @Override
    public List<String> warnings() {
        return payload == null ? List.of() : payload.specification().warnings();
    }
}
