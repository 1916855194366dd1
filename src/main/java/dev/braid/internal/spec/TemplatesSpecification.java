package dev.braid.internal.spec;

import dev.braid.internal.record.ProcessNames;
import dev.braid.internal.template.Notification;
import dev.braid.internal.template.Template;
import dev.braid.internal.template.TemplateFolder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Operations as templates tell them.
 *
 * @param weights of operations, by name; where one is missing, each of its templates has the weight 1
 */
public record TemplatesSpecification(TemplateFolder folder, Map<String, Double> weights, OperationSchedule schedule)
        implements Specification {

    public TemplatesSpecification {
        weights = Map.copyOf(weights);
    }

    /** How often a template is drawn: as often as any other, unless its operation has a weight, which its templates share. */
    public double weight(Template template) {
        Double ofAll = weights.get(template.operation());
        return ofAll == null ? 1 : ofAll / folder.templatesOf(template.operation());
    }

    /** All templates, that of existence last. */
    public List<Template> templates() {
        return Stream.concat(folder.templates().stream(), Stream.ofNullable(folder.existence()))
                .toList();
    }

    @Override
    public List<String> recordTypes() {
        return templates().stream()
                .flatMap(template -> template.notifications().stream())
                .map(Notification::type)
                .distinct()
                .toList();
    }

    @Override
    public boolean ends() {
        return schedule.entities() != null;
    }

    @Override
    public Duration tick() {
        return schedule.tick();
    }

    @Override
    public ProcessNames processes() {
        return OperationsSpecification.OPERATIONS;
    }

    @Override
    public @Nullable Target target() {
        return null;
    }

    @Override
    public List<String> warnings() {
        return folder.warnings();
    }
}
