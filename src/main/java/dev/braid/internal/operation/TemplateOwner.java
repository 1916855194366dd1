package dev.braid.internal.operation;

import dev.braid.internal.random.Keys;

/** An operation that has ended, of what it has left. */
record TemplateOwner(long number, TemplatePlan plan) {

    long key() {
        return Keys.step(number, 0);
    }
}
