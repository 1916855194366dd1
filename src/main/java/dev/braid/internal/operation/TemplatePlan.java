package dev.braid.internal.operation;

import dev.braid.BraidException;
import dev.braid.internal.template.Placeholder;
import dev.braid.internal.template.Template;
import dev.braid.internal.time.Durations;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A template compiled for a run. */
final class TemplatePlan {

    private static final long NANOS_PER_MICRO = 1000;

    private final NotificationPlan[] notifications;
    private final RepeatedValues repeated;
    private final @Nullable TemplateValue instance;
    private final boolean deletes;
    private final String file;
    private final long reach;
    private final long horizon;

    /**
     * @param types of all records
     * @param horizon the last instant that can be written
     */
    TemplatePlan(Template template, List<String> types, TemplateValues values, RepeatedValues repeated, long horizon) {
        this.repeated = repeated;
        this.horizon = horizon;
        file = template.file();
        reach = template.offsets().values().stream()
                        .mapToLong(micros -> micros)
                        .max()
                        .orElse(0)
                * NANOS_PER_MICRO;
        notifications = template.notifications().stream()
                .map(notification -> new NotificationPlan(notification, types, values, repeated))
                .toArray(NotificationPlan[]::new);
        Placeholder id = template.instance();
        instance = id == null ? null : values.value(id);
        deletes = template.deletes();
    }

    /**
     * Whether an operation can begin at this instant.
     *
     * @throws BraidException if the template has times that could not be written
     */
    void checkBeginning(long start) {
        if (start > horizon - reach) {
            throw new BraidException("found an operation at the end of time, expected an earlier one: " + file
                    + " has notifications up to " + Durations.words(Duration.ofNanos(reach))
                    + " after it began, and a run reaches"
                    + " 292 years from its start at most, and not past the year 9999; start the run earlier,"
                    + " or make it shorter");
        }
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
