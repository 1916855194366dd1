package dev.braid.internal.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation as a template tells it.
 *
 * @param operation its name
 * @param file in which it stands, for messages
 * @param notifications in the order of their times
 * @param offsets of its instants, in microseconds after the operation's beginning
 * @param instance stands for the id of its instance, if it has one
 * @param deletes whether the instance no longer exists after it
 * @param auditBegin stands for the beginning of the audit period, if there is such a one
 * @param auditEnd stands for its end
 * @param fields the paths of what its notifications hold
 */
public record Template(
        String operation,
        String file,
        List<Notification> notifications,
        Map<Placeholder, Long> offsets,
        @Nullable Placeholder instance,
        boolean deletes,
        @Nullable Placeholder auditBegin,
        @Nullable Placeholder auditEnd,
        List<List<String>> fields) {

    public Template {
        notifications = List.copyOf(notifications);
        offsets = Map.copyOf(offsets);
        fields = List.copyOf(fields);
    }
}
