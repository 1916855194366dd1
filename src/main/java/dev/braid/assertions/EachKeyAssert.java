package dev.braid.assertions;

import dev.braid.Event;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.Descriptable;
import org.assertj.core.description.Description;

/**
 * Assertions that the story of each key has to meet: the events that share {@link Event#key()}, in the order of the list.
 * Made by {@link AbstractEventsAssert#eachKey()} and {@link EventuallyAssert#eachKey()}.
 *
 * <p>A failure shows the first key that violates the assertion, of {@link #hasTypes} the first that no further event could
 * put right if there is one, and counts the others. All fail where there are no events.
 *
 * <p>Not safe to share between threads.
 *
 * @param <EVENTS> the assert on all events
 */
public final class EachKeyAssert<EVENTS> implements Descriptable<EachKeyAssert<EVENTS>> {

    private final EVENTS events;
    private final Verifier verifier;

    EachKeyAssert(EVENTS events, Verifier verifier) {
        this.events = events;
        this.verifier = verifier;
    }

    /**
     * Verifies that the events of each key have exactly these types, in this order.
     *
     * <pre>{@code
     * // passes: a login, b login, b logout, a logout
     * assertThat(events).eachKey().hasTypes("login", "logout");
     *
     * // fails: a login, b login, b view, b logout, a logout
     * assertThat(events).eachKey().hasTypes("login", "logout");
     * }</pre>
     *
     * @param types at least one
     * @return this assert
     * @throws AssertionError if a key has other events, more or fewer, or if there are no events
     */
    public EachKeyAssert<EVENTS> hasTypes(String... types) {
        List<String> expected = Arguments.notEmpty("types", types);
        verifier.verify(all -> ShouldHaveTypes.eachKey(all, expected));
        return this;
    }

    /**
     * Verifies that each key has events of these types in this order, with any others before, between and after.
     *
     * <pre>{@code
     * // passes: a login, b login, b view, b logout, a logout
     * assertThat(events).eachKey().containsInOrder("login", "logout");
     *
     * // fails: a login, b logout
     * assertThat(events).eachKey().containsInOrder("login", "logout");
     * }</pre>
     *
     * @param types at least one
     * @return this assert
     * @throws AssertionError if a key's events end before all types were found, or if there are no events
     */
    public EachKeyAssert<EVENTS> containsInOrder(String... types) {
        List<ShouldContainInOrder.Step> steps =
                ShouldContainInOrder.Step.types(Arguments.notEmpty("types to look for", types));
        verifier.verify(all -> ShouldContainInOrder.in(StoryScope.EACH_KEY, all, steps));
        return this;
    }

    /**
     * Verifies that each key has events that match these predicates in this order, each predicate with an event of its
     * own, with any others before, between and after.
     *
     * <pre>{@code
     * Predicate<Event> cheap = matching("a cheap one", event -> event.getLong("price") < 10);
     * Predicate<Event> dear = matching("a dear one", event -> event.getLong("price") > 100);
     *
     * // passes: a 5, b 7, b 700, a 500
     * assertThat(events).eachKey().containsInOrder(cheap, dear);
     *
     * // fails: a 5, b 700
     * assertThat(events).eachKey().containsInOrder(cheap, dear);
     * }</pre>
     *
     * @param predicates at least one; {@link EventAssertions#matching} gives one words for the failure message
     * @return this assert
     * @throws AssertionError if a key's events end before all predicates found one, or if there are no events
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final EachKeyAssert<EVENTS> containsInOrder(Predicate<? super Event>... predicates) {
        List<ShouldContainInOrder.Step> steps =
                ShouldContainInOrder.Step.predicates(Arguments.notEmpty("predicates to look for", predicates));
        verifier.verify(all -> ShouldContainInOrder.in(StoryScope.EACH_KEY, all, steps));
        return this;
    }

    /**
     * Begins a rule on every event of a type: what has to follow it within its key's events, in event time.
     *
     * <pre>{@code
     * // passes: a order, b order, b payment, a payment
     * assertThat(events).eachKey().when("order").isFollowedBy("payment");
     *
     * // fails: a order, b order, b payment
     * assertThat(events).eachKey().when("order").isFollowedBy("payment");
     * }</pre>
     *
     * @param type the type of the events that the rule is about
     * @return what asserts the rule: nothing is asserted yet
     */
    public WhenAssert<EVENTS> when(String type) {
        return new WhenAssert<>(events, verifier, StoryScope.EACH_KEY, type);
    }

    /**
     * Goes back to the whole list.
     *
     * <pre>{@code
     * assertThat(events).eachKey().hasTypes("login", "logout").returnToEvents().hasSize(200);
     * }</pre>
     *
     * @return the assert that {@code eachKey()} was called on
     */
    public EVENTS returnToEvents() {
        return events;
    }

    /**
     * Describes the assertions that follow, those after {@link #returnToEvents()} included.
     *
     * @param description set before a failure, for its message
     * @return this assert
     */
    @Override
    public EachKeyAssert<EVENTS> describedAs(Description description) {
        verifier.describe(description);
        return this;
    }
}
