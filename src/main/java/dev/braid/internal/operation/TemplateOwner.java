package dev.braid.internal.operation;

import dev.braid.internal.random.Keys;

/** An operation, which what it leaves belongs to when it has ended. */
record TemplateOwner(long number, TemplatePlan plan) {

    long key() {
        return Keys.step(number, 0);
    }
}
