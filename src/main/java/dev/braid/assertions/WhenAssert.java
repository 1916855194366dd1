package dev.braid.assertions;

import static java.util.Objects.requireNonNull;

/**
 * A rule on every event of a type, still without what has to follow it. Made by {@link AbstractEventsAssert#when} for the
 * whole list, by {@link EventuallyAssert#when} for a log, by {@link EachKeyAssert#when} for each key.
 *
 * <p>Not safe to share between threads.
 *
 * @param <EVENTS> the assert on all events
 */
public final class WhenAssert<EVENTS> {

    private final EVENTS events;
    private final Verifier verifier;
    private final StoryScope scope;
    private final String type;

    WhenAssert(EVENTS events, Verifier verifier, StoryScope scope, String type) {
        this.events = events;
        this.verifier = verifier;
        this.scope = scope;
        this.type = requireNonNull(type, "The type should not be null");
    }

    /**
     * Verifies that after each event of the rule's type there is one of another type: later in event time, or at the same
     * instant and later in the list. One event may follow several.
     *
     * <pre>{@code
     * // passes: order, order, payment
     * assertThat(events).when("order").isFollowedBy("payment");
     *
     * // fails: order, payment, order
     * assertThat(events).when("order").isFollowedBy("payment");
     * }</pre>
     *
     * @param next the type that has to follow
     * @return this rule, to be narrowed
     * @throws AssertionError if an event is not followed, or if there is no event of the rule's type: then nothing was
     *     seen
     */
    public FollowedByAssert<EVENTS> isFollowedBy(String next) {
        requireNonNull(next, "The type should not be null");
        ShouldBeFollowedBy rule = new ShouldBeFollowedBy(scope, type, next);
        verifier.verify(rule::atAll);
        return new FollowedByAssert<>(events, verifier, rule);
    }
}
