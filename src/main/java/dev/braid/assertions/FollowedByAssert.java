package dev.braid.assertions;

import static java.util.Objects.requireNonNull;

import dev.braid.internal.time.Durations;
import java.time.Duration;
import java.util.List;

/**
 * A rule that holds so far: each event of one type is followed by one of another. It can be narrowed. Made by
 * {@link WhenAssert#isFollowedBy}.
 *
 * <p>Not safe to share between threads.
 *
 * @param <EVENTS> the assert on all events
 */
public final class FollowedByAssert<EVENTS> {

    private final EVENTS events;
    private final Verifier verifier;
    private final ShouldBeFollowedBy rule;

    FollowedByAssert(EVENTS events, Verifier verifier, ShouldBeFollowedBy rule) {
        this.events = events;
        this.verifier = verifier;
        this.rule = rule;
    }

    /**
     * Verifies that the next event of the type that follows comes soon enough, in event time.
     *
     * <pre>{@code
     * // passes: 10:00 order, 10:05 payment
     * assertThat(events).when("order").isFollowedBy("payment").within(Duration.ofMinutes(5));
     *
     * // fails: 10:00 order, 10:06 payment
     * assertThat(events).when("order").isFollowedBy("payment").within(Duration.ofMinutes(5));
     * }</pre>
     *
     * @param most how long after it at most, not negative
     * @return this rule, to be narrowed further
     * @throws AssertionError if one comes later
     */
    public FollowedByAssert<EVENTS> within(Duration most) {
        requireNonNull(most, "The duration should not be null");
        if (most.isNegative()) {
            throw new IllegalArgumentException("The duration should not be negative but was " + Durations.words(most));
        }
        verifier.verify(all -> rule.within(all, most));
        return this;
    }

    /**
     * Verifies that no event of some types comes between an event and the next of the type that follows, in event time;
     * under {@code eachKey()}, none of the same key.
     *
     * <pre>{@code
     * // passes: order, payment, refund
     * assertThat(events).when("order").isFollowedBy("payment").withoutAny("refund");
     *
     * // fails: order, refund, payment
     * assertThat(events).when("order").isFollowedBy("payment").withoutAny("refund");
     * }</pre>
     *
     * @param types at least one
     * @return this rule, to be narrowed further
     * @throws AssertionError if an event of one of the types comes between
     */
    public FollowedByAssert<EVENTS> withoutAny(String... types) {
        List<String> unwanted = Arguments.notEmpty("types", types);
        verifier.verify(all -> rule.withoutAny(all, unwanted));
        return this;
    }

    /**
     * Goes back to the whole list.
     *
     * <pre>{@code
     * assertThat(events).when("order").isFollowedBy("payment").returnToEvents().isOrderedByTime();
     * }</pre>
     *
     * @return the assert that the rule began with
     */
    public EVENTS returnToEvents() {
        return events;
    }
}
