package dev.braid.internal.operation;

import dev.braid.internal.template.Placeholder;
import dev.braid.internal.template.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A template compiled for a run. */
final class TemplatePlan {

    private final NotificationPlan[] notifications;
    private final RepeatedValues repeated;
    private final @Nullable TemplateValue instance;
    private final boolean deletes;

    /** {@code types}: of all records. */
    TemplatePlan(Template template, List<String> types, TemplateValues values, RepeatedValues repeated) {
        this.repeated = repeated;
        notifications = template.notifications().stream()
                .map(notification -> new NotificationPlan(notification, types, values, repeated))
                .toArray(NotificationPlan[]::new);
        Placeholder id = template.instance();
        instance = id == null ? null : values.value(id);
        deletes = template.deletes();
    }

    int length() {
        return notifications.length;
    }

    NotificationPlan notification(int index) {
        return notifications[index];
    }

    RepeatedValues repeated() {
        return repeated;
    }

    /** Writes the id of an operation's instance, if there is one. */
    @Nullable
    TemplateValue instance() {
        return instance;
    }

    /** Whether its instance exists when it has ended. */
    boolean leavesAnInstance() {
        return instance != null && !deletes;
    }
}
