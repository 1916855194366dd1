package dev.braid.internal.operation;

import dev.braid.internal.template.Placeholder;
import dev.braid.internal.template.PlaceholderKind;
import dev.braid.internal.template.Template;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a template, one for each placeholder. */
final class TemplateValues {

    private static final long NANOS_PER_MICRO = 1000;

    private final Template template;
    private final long root;
    private final Times times;
    private final Map<Placeholder, TemplateValue> known = new HashMap<>();
    private @Nullable Placeholder ownersInstance;

    TemplateValues(Template template, long root, Times times) {
        this.template = template;
        this.root = root;
        this.times = times;
    }

    /** Those of a report of what exists: it is that of an owner, over a period of so many nanoseconds that ends with it. */
    static TemplateValues ofReport(Template template, long root, Times times, long period) {
        TemplateValues values = new TemplateValues(template, root, times);
        values.ownersInstance = template.instance();
        values.put(template.auditBegin(), TemplateValue.instant(-period, times));
        values.put(template.auditEnd(), TemplateValue.instant(0, times));
        return values;
    }

    private void put(@Nullable Placeholder placeholder, TemplateValue value) {
        if (placeholder != null) {
            known.put(placeholder, value);
        }
    }

    /** Null for the owner's instance. */
    @Nullable
    TemplateValue value(Placeholder placeholder) {
        return placeholder.equals(ownersInstance) ? null : known.computeIfAbsent(placeholder, this::make);
    }

    private TemplateValue make(Placeholder placeholder) {
        if (placeholder.kind() == PlaceholderKind.DT) {
            return TemplateValue.instant(template.offsets().getOrDefault(placeholder, 0L) * NANOS_PER_MICRO, times);
        }
        return TemplateValue.of(placeholder, root);
    }
}
