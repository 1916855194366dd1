package dev.braid.internal.operation;

import dev.braid.internal.engine.Process;
import dev.braid.internal.engine.Step;
import java.util.List;

/** One operation on one instance. */
final class Operation extends Process {

    private final Cloud cloud;
    private final List<NoticePlan> notices;
    private final Instance instance;
    private int at;

    Operation(long number, List<NoticePlan> notices, Instance instance, Cloud cloud) {
        super(number);
        this.notices = notices;
        this.instance = instance;
        this.cloud = cloud;
    }

    @Override
    protected long act(long now, Step step) {
        NoticePlan notice = notices.get(at);
        cloud.change(instance, notice.change(), now);
        cloud.write(notice, number(), at, instance, now, step);
        at++;
        if (at == notices.size()) {
            cloud.end(instance);
            return DONE;
        }
        return now + cloud.gap(notices.get(at), number(), at);
    }
}
