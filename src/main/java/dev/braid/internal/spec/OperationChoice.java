package dev.braid.internal.spec;

import dev.braid.BraidException;
import dev.braid.internal.nearest.Nearest;
import dev.braid.internal.template.TemplateFolder;
import dev.braid.internal.time.Frequency;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The settings of operations until their specification is made; immutable. */
public final class OperationChoice {

    /** How many operations begin in a minute, unless told otherwise. */
    public static final double DEFAULT_RATE_PER_MINUTE = 100;

    private static final double MINUTES_PER_HOUR = 60;

    private static final OperationSchedule DEFAULT_SCHEDULE =
            new OperationSchedule(Frequency.gap(DEFAULT_RATE_PER_MINUTE, "operations"), null, Duration.ofDays(1));

    private final Kind kind;
    private final OperationSchedule schedule;
    private final Map<String, Double> weights;

    /** What operations there are; {@code names} are those that can be weighted. */
    private record Kind(
            List<String> names, BiFunction<OperationSchedule, Map<String, Double>, Specification> specification) {}

    private OperationChoice(Kind kind, OperationSchedule schedule, Map<String, Double> weights) {
        this.kind = kind;
        this.schedule = schedule;
        this.weights = weights;
    }

    /** Those that are built in under a name. */
    public static OperationChoice builtIn(String name) {
        CloudModel cloud = CloudModel.builtIn();
        List<OperationModel> models = cloud.named(name);
        if (models.isEmpty()) {
            throw unknown(name, cloud.names());
        }
        return of(new Kind(List.of(), (schedule, weights) -> new OperationsSpecification(cloud, models, schedule)));
    }

    /** Those of templates, each template as frequent as any other. */
    public static OperationChoice templates(TemplateFolder templates) {
        return of(new Kind(
                templates.operations(),
                (schedule, weights) -> new TemplatesSpecification(templates, weights, schedule)));
    }

    private static OperationChoice of(Kind kind) {
        return new OperationChoice(kind, DEFAULT_SCHEDULE, Map.of());
    }

    private static BraidException unknown(String name, List<String> names) {
        String nearest = Nearest.to(name, names);
        return new BraidException("found the operation `" + name + "`, expected one of `" + String.join("`, `", names)
                + "`" + (nearest == null ? "" : "; did you mean `" + nearest + "`?"));
    }

    /** Limits how much happens. */
    public OperationChoice entities(long count) {
        return scheduled(times -> times.withEntities(count));
    }

    public OperationChoice ratePerMinute(double rate) {
        return scheduled(times -> times.withPerMinute(rate));
    }

    public OperationChoice ratePerHour(double rate) {
        return ratePerMinute(rate / MINUTES_PER_HOUR);
    }

    public OperationChoice existsEvery(Duration period) {
        return scheduled(times -> times.withExistsEvery(period));
    }

    private OperationChoice scheduled(UnaryOperator<OperationSchedule> change) {
        return new OperationChoice(kind, change.apply(schedule), weights);
    }

    /** How often an operation of templates is drawn; its templates share the weight. */
    public OperationChoice weight(String operation, double weight) {
        requireTemplate(operation);
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new BraidException(
                    "found the weight " + weight + " of `" + operation + "`, expected a number of at least 0");
        }
        Map<String, Double> changed = new LinkedHashMap<>(weights);
        changed.put(operation, weight);
        if (kind.names().stream().allMatch(name -> changed.getOrDefault(name, 1.0) == 0)) {
            throw new BraidException("found the weight 0 for all operations, expected one above 0");
        }
        return new OperationChoice(kind, schedule, Map.copyOf(changed));
    }

    /** A template's operation, without the others. */
    public OperationChoice only(String operation) {
        requireTemplate(operation);
        Map<String, Double> changed = new LinkedHashMap<>();
        kind.names().forEach(name -> changed.put(name, name.equals(operation) ? 1.0 : 0.0));
        return new OperationChoice(kind, schedule, Map.copyOf(changed));
    }

    private void requireTemplate(String operation) {
        if (!kind.names().contains(operation)) {
            throw kind.names().isEmpty()
                    ? new BraidException("found `" + operation + "`, expected none: these operations are built in")
                    : unknown(operation, kind.names());
        }
    }

    public Specification specification() {
        return kind.specification().apply(schedule, weights);
    }
}
