package dev.braid.internal.operation;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.template.Notification;
import dev.braid.internal.template.Placeholder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notification of a template: what is always the same, and the values between. */
final class NotificationPlan {

    private static final long NANOS_PER_MICRO = 1000;

    /** Among those of the specification. */
    final int type;

    /** Nanoseconds after the beginning of the operation. */
    final long offset;

    private final Segment[] segments;

    /** Null stands for the owner's instance. */
    private final @Nullable TemplateValue[] values;

    private final boolean[] areOwners;

    NotificationPlan(Notification notification, List<String> types, TemplateValues known) {
        type = types.indexOf(notification.type());
        offset = notification.offset() * NANOS_PER_MICRO;
        segments = notification.literals().stream().map(Segment::new).toArray(Segment[]::new);
        List<Placeholder> placeholders = notification.placeholders();
        values = new TemplateValue[placeholders.size()];
        areOwners = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = known.value(placeholders.get(i));
            areOwners[i] = !placeholders.get(i).kind().isNumbered();
        }
    }

    /**
     * Writes that of an operation.
     *
     * @param step the key of the operation
     * @param owner the key of the operation that owns what has a name; nearly always the same
     * @param instance writes the owner's instance
     */
    void write(long step, long owner, @Nullable TemplateValue instance, long start, JsonBuffer out) {
        int begin = out.length();
        for (int i = 0; i < values.length; i++) {
            segments[i].write(out);
            TemplateValue value = values[i];
            if (value != null) {
                value.write(areOwners[i] ? owner : step, start, out);
            } else if (instance != null) {
                instance.write(owner, start, out);
            }
        }
        segments[values.length].write(out);
        out.checkRecord(begin);
    }
}
