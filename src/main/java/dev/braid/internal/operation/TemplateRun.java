package dev.braid.internal.operation;

import dev.braid.BraidException;
import dev.braid.internal.engine.Process;
import dev.braid.internal.random.WeightedIndex;
import dev.braid.internal.spec.TemplatesSpecification;
import dev.braid.internal.template.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Begins a run of operations from templates. */
public final class TemplateRun {

    private TemplateRun() {}

    /**
     * The process that acts first.
     *
     * @param root the key of the seed
     * @param horizon the last instant that can be written
     * @param owns whether this run writes the records of the process of a number
     */
    public static Process start(
            TemplatesSpecification specification, long root, Instant start, long horizon, LongPredicate owns) {
        checkPast(specification, start);
        Times times = new Times(start);
        List<String> types = specification.recordTypes();
        Duration period = specification.schedule().existsEvery();
        List<Template> templates = specification.folder().templates();
        List<TemplatePlan> plans = templates.stream()
                .map(template -> plan(template, types, new TemplateValues(template, root, times), horizon))
                .toList();
        @Nullable Template existence = specification.folder().existence();
        TemplateOperations operations = new TemplateOperations(
                plans,
                new WeightedIndex(
                        templates.stream().mapToDouble(specification::weight).toArray()),
                existence == null
                        ? null
                        : new TemplatePlan(
                                existence,
                                types,
                                TemplateValues.ofReport(existence, root, times, period.toNanos()),
                                RepeatedValues.none(),
                                horizon),
                root,
                owns);
        return Audits.of(operations, start, specification.schedule(), specification.ends());
    }

    private static TemplatePlan plan(Template template, List<String> types, TemplateValues values, long horizon) {
        return new TemplatePlan(template, types, values, RepeatedValues.of(template, values), horizon);
    }

    /** The past of an instance is told too, and no time before the year 0 can be written. */
    private static void checkPast(TemplatesSpecification specification, Instant start) {
        for (Template template : specification.templates()) {
            long earliest = template.offsets().values().stream()
                    .mapToLong(offset -> offset)
                    .min()
                    .orElse(0);
            if (start.getEpochSecond() - CloudRun.FIRST_SECOND < -earliest / 1_000_000) {
                throw new BraidException("found the start " + start + ", expected a later one: " + template.file()
                        + " tells of what was " + -earliest / 86_400_000_000L + " days before, and there is no year"
                        + " before 0000");
            }
        }
    }
}
