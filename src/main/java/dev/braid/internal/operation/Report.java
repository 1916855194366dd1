package dev.braid.internal.operation;

import dev.braid.internal.engine.Process;
import dev.braid.internal.engine.Step;

/** Tells that an instance exists; whatever else is under way on it. */
final class Report extends Process {

    private final Cloud cloud;
    private final NoticePlan exists;
    private final Instance instance;

    Report(long number, NoticePlan exists, Instance instance, Cloud cloud) {
        super(number);
        this.exists = exists;
        this.instance = instance;
        this.cloud = cloud;
    }

    @Override
    protected long act(long now, Step step) {
        cloud.write(exists, number(), 0, instance, now, step);
        cloud.ended();
        return DONE;
    }
}
