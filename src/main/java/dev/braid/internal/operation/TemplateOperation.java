package dev.braid.internal.operation;

import dev.braid.internal.engine.Process;
import dev.braid.internal.engine.Step;
import dev.braid.internal.random.Keys;
import org.jspecify.annotations.Nullable;

/** One operation as a template tells it, or a report of what an earlier one has left. */
final class TemplateOperation extends Process {

    private final TemplatePlan plan;
    private final TemplateOperations operations;
    private final TemplateOwner owner;
    private final long start;
    private byte @Nullable [] repeated;
    private int at;

    /** {@code owner}: of what is reported, or the operation itself. */
    TemplateOperation(long number, TemplatePlan plan, TemplateOwner owner, long start, TemplateOperations operations) {
        super(number);
        plan.checkBeginning(start);
        this.plan = plan;
        this.owner = owner;
        this.start = start;
        this.operations = operations;
    }

    @Override
    protected long act(long now, Step step) {
        NotificationPlan notification = plan.notification(at);
        if (start + notification.offset > now) {
            // The first one comes some time after the beginning.
            return start + notification.offset;
        }
        write(notification, step);
        at++;
        if (at == plan.length()) {
            operations.end(owner.number() == number() ? owner : null);
            return DONE;
        }
        return start + plan.notification(at).offset;
    }

    private void write(NotificationPlan notification, Step step) {
        if (!operations.owns(number())) {
            step.skipped(notification.type);
            return;
        }
        long key = Keys.step(number(), 0);
        notification.write(key, owner, repeated(key), start, step.out());
        step.wrote(notification.type);
    }

    private byte[] repeated(long key) {
        byte[] values = repeated;
        if (values == null) {
            values = plan.repeated().encode(key, start);
            repeated = values;
        }
        return values;
    }
}
