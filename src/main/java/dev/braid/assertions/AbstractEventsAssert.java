package dev.braid.assertions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.error.ShouldNotBeNull.shouldNotBeNull;
import static org.assertj.core.error.ShouldNotContainNull.shouldNotContainNull;

import dev.braid.Event;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.description.Description;
import org.assertj.core.error.ErrorMessageFactory;
import org.assertj.core.presentation.Representation;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the order and the completeness of a list of events, beside all that AssertJ asserts on lists.
 *
 * <p>The assertions of this class fail on a list that is null or holds null. On an empty list those pass that say how
 * events stand to each other ({@link #isOrderedByTime}, {@link #isOrderedBy}, {@link #hasNoDuplicates()},
 * {@link #hasNoGaps}): there is none out of place. Those that say what there is to see fail: nothing was seen.
 *
 * <p>A failure shows the events around the first violation, with their index, time, key and type, and counts the others.
 * AssertJ's own assertions print the first five and the last five of more than ten events; {@link #withRepresentation}
 * changes that.
 *
 * <p>Not safe to share between threads.
 *
 * @param <SELF> the type that the assertions return, so that they can be chained
 * @param <ACTUAL> the type of the list
 */
public abstract class AbstractEventsAssert<
                SELF extends AbstractEventsAssert<SELF, ACTUAL>, ACTUAL extends List<? extends Event>>
        extends AbstractListAssert<SELF, ACTUAL, Event, ObjectAssert<Event>> {

    /**
     * Begins assertions.
     *
     * @param actual the events
     * @param selfType the class of the assert
     */
    protected AbstractEventsAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
        info.useRepresentation(FewEvents.atTheEnds(info.representation()));
    }

    /**
     * Verifies that no event happened before the one ahead of it in the list; events of one instant may stand in any
     * order. Passes on an empty list.
     *
     * <pre>{@code
     * // passes: 10:00:00, 10:00:05, 10:00:05
     * assertThat(events).isOrderedByTime();
     *
     * // fails: 10:00:00, 10:00:05, 10:00:03
     * assertThat(events).isOrderedByTime();
     * }</pre>
     *
     * @return this assert
     * @throws AssertionError if an event happened before the one ahead of it
     */
    public SELF isOrderedByTime() {
        return verify(ShouldBeOrdered::byTime);
    }

    /**
     * Verifies that the values of a field never decrease: numbers by their value, text by its characters' codes, text
     * that is an ISO-8601 instant by the instant, false before true. Passes on an empty list.
     *
     * <pre>{@code
     * // passes: {"seq":1}, {"seq":2}, {"seq":2}
     * assertThat(events).isOrderedBy("seq");
     *
     * // fails: {"seq":1}, {"seq":"2"}; a number and text do not compare
     * assertThat(events).isOrderedBy("seq");
     * }</pre>
     *
     * @param field the path of the field, such as {@code payload.seq}
     * @return this assert
     * @throws AssertionError if a value is less than the one before it, of another kind, null, missing, an object or an
     *     array
     */
    public SELF isOrderedBy(String field) {
        requireNonNull(field, "The field should not be null");
        return verify(events -> ShouldBeOrdered.byField(events, field));
    }

    /**
     * Turns to the story of each key: the events that share {@link Event#key()}, in the order of the list.
     *
     * <pre>{@code
     * // passes: a login, b login, b logout, a logout
     * assertThat(events).eachKey().hasTypes("login", "logout");
     *
     * // fails: a login, b login, b logout
     * assertThat(events).eachKey().hasTypes("login", "logout");
     * }</pre>
     *
     * @return assertions that each key's events have to meet, with a way {@linkplain EachKeyAssert#returnToEvents() back}
     */
    public EachKeyAssert<SELF> eachKey() {
        return new EachKeyAssert<>(myself, verifier());
    }

    /**
     * Verifies that events of these types occur in this order, with any events before, between and after. Fails on an
     * empty list.
     *
     * <pre>{@code
     * // passes: login, view, view, logout
     * assertThat(events).containsInOrder("login", "logout");
     *
     * // fails: logout, view, login
     * assertThat(events).containsInOrder("login", "logout");
     * }</pre>
     *
     * @param types at least one
     * @return this assert
     * @throws AssertionError if the list ends before all types were found
     */
    public SELF containsInOrder(String... types) {
        List<ShouldContainInOrder.Step> steps =
                ShouldContainInOrder.Step.types(Arguments.notEmpty("types to look for", types));
        return verify(events -> ShouldContainInOrder.in(StoryScope.LIST, events, steps));
    }

    /**
     * Verifies that events that match these predicates occur in this order, each predicate with an event of its own, with
     * any events before, between and after. Fails on an empty list.
     *
     * <pre>{@code
     * Predicate<Event> cheap = matching("a cheap one", event -> event.getLong("price") < 10);
     * Predicate<Event> dear = matching("a dear one", event -> event.getLong("price") > 100);
     *
     * // passes: 5, 50, 500
     * assertThat(events).containsInOrder(cheap, dear);
     *
     * // fails: 500, 50, 5
     * assertThat(events).containsInOrder(cheap, dear);
     * }</pre>
     *
     * @param predicates at least one; {@link EventAssertions#matching} gives one words for the failure message
     * @return this assert
     * @throws AssertionError if the list ends before all predicates found an event
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final SELF containsInOrder(Predicate<? super Event>... predicates) {
        List<ShouldContainInOrder.Step> steps =
                ShouldContainInOrder.Step.predicates(Arguments.notEmpty("predicates to look for", predicates));
        return verify(events -> ShouldContainInOrder.in(StoryScope.LIST, events, steps));
    }

    /**
     * Begins a rule on every event of a type: what has to follow it, in event time.
     *
     * <pre>{@code
     * // passes: 10:00 order, 10:02 payment
     * assertThat(events).when("order").isFollowedBy("payment").within(Duration.ofMinutes(5));
     *
     * // fails: 10:00 order, 10:07 payment
     * assertThat(events).when("order").isFollowedBy("payment").within(Duration.ofMinutes(5));
     * }</pre>
     *
     * @param type the type of the events that the rule is about
     * @return what asserts the rule: nothing is asserted yet
     */
    public WhenAssert<SELF> when(String type) {
        return new WhenAssert<>(myself, verifier(), StoryScope.LIST, type);
    }

    /**
     * Verifies that every event of this list happened before every one of the others: at an earlier instant. Fails where
     * either list is empty.
     *
     * <pre>{@code
     * // passes: 10:00, 10:01 against 10:02, 10:03
     * assertThat(orders).happenedBefore(shipments);
     *
     * // fails: 10:00, 10:02 against 10:02, 10:03
     * assertThat(orders).happenedBefore(shipments);
     * }</pre>
     *
     * @param others events from wherever; a {@link dev.braid.EventLog} is read now
     * @return this assert
     * @throws AssertionError if one of the others happened as early as an event of this list, or earlier
     */
    public SELF happenedBefore(Iterable<? extends Event> others) {
        return verify(new Comparison(Others.of(others, "others"), ShouldHaveHappenedBefore::all));
    }

    /**
     * Verifies that the stories of at least two keys overlap: that in this list an event of one key stands between two of
     * another. Fails on an empty list.
     *
     * <pre>{@code
     * // passes: a b a b
     * assertThat(events).isInterleaved();
     *
     * // fails: a a b b
     * assertThat(events).isInterleaved();
     * }</pre>
     *
     * @return this assert
     * @throws AssertionError if the keys stand one after the other
     */
    public SELF isInterleaved() {
        return verify(ShouldBeInterleaved::byKey);
    }

    /**
     * Verifies that the list holds each event that was sent, as often as it was sent, and nothing else, in any order.
     * Events are the same when their records are: byte for byte, or field for field in any order; index, time, type and
     * key do not count. On an empty list it passes only where nothing was sent.
     *
     * <pre>{@code
     * // passes: {"id":2}, {"id":1}
     * assertThat(received).containsExactlyOnce(sent);
     *
     * // fails: {"id":1}, {"id":1}; one came twice, one is missing
     * assertThat(received).containsExactlyOnce(sent);
     * }</pre>
     *
     * @param sent what should have arrived; a {@link dev.braid.EventLog} is read now
     * @return this assert
     * @throws AssertionError if an event is missing, came too often, or was never sent; an event that was never sent is
     *     shown beside the missing one that it is nearest to, with the fields that differ
     */
    public SELF containsExactlyOnce(Iterable<? extends Event> sent) {
        return verify(new Comparison(Others.of(sent, "sent events"), SentRule.exactlyOnce()));
    }

    /**
     * Verifies that the list holds each event that was sent, at least as often as it was sent, in any order; what was
     * received more often or never sent does not count. Events are the same when their records are, as with
     * {@link #containsExactlyOnce}. On an empty list it passes only where nothing was sent.
     *
     * <pre>{@code
     * // passes: {"id":1}, {"id":2}, {"id":1}
     * assertThat(received).containsAtLeastOnce(sent);
     *
     * // fails: {"id":1}, {"id":1}
     * assertThat(received).containsAtLeastOnce(sent);
     * }</pre>
     *
     * @param sent what should have arrived; a {@link dev.braid.EventLog} is read now
     * @return this assert
     * @throws AssertionError if an event is missing
     */
    public SELF containsAtLeastOnce(Iterable<? extends Event> sent) {
        return verify(new Comparison(Others.of(sent, "sent events"), SentRule.atLeastOnce()));
    }

    /**
     * Verifies that no two events have the same record: the same fields with the same values, in any order. Passes on an
     * empty list.
     *
     * <pre>{@code
     * // passes: {"id":1}, {"id":2}
     * assertThat(events).hasNoDuplicates();
     *
     * // fails: {"id":1,"x":2}, {"x":2,"id":1}
     * assertThat(events).hasNoDuplicates();
     * }</pre>
     *
     * @return this assert
     * @throws AssertionError if two events have the same record
     */
    public SELF hasNoDuplicates() {
        return verify(ShouldHaveNoDuplicates::byRecord);
    }

    /**
     * Verifies that no two events have the same value in a field, or the same values in several. Passes on an empty list.
     *
     * <pre>{@code
     * // passes: {"shop":1,"order":1}, {"shop":2,"order":1}
     * assertThat(events).hasNoDuplicates("shop", "order");
     *
     * // fails
     * assertThat(events).hasNoDuplicates("order");
     * }</pre>
     *
     * @param fields the paths of the fields that together tell events apart, at least one
     * @return this assert
     * @throws AssertionError if two events have the same values, or if one lacks a field or has null in it
     */
    public SELF hasNoDuplicates(String... fields) {
        List<String> by = Arguments.notEmpty("fields", fields);
        return verify(events -> ShouldHaveNoDuplicates.byFields(events, by));
    }

    /**
     * Verifies that a function gives another value for each event; null is a value like any other. Passes on an empty
     * list.
     *
     * <pre>{@code
     * // passes: 10:00:00, 10:00:01
     * assertThat(events).hasNoDuplicates(Event::time);
     *
     * // fails: 10:00:00, 10:00:00
     * assertThat(events).hasNoDuplicates(Event::time);
     * }</pre>
     *
     * @param by what tells events apart; its values are compared by {@code equals}
     * @return this assert
     * @throws AssertionError if it gives the same value for two events
     */
    public SELF hasNoDuplicates(Function<? super Event, ? extends @Nullable Object> by) {
        requireNonNull(by, "The function should not be null");
        return verify(events -> ShouldHaveNoDuplicates.byFunction(events, by));
    }

    /**
     * Verifies that every whole number between the least and the greatest in a field occurs, in any order and as often as
     * it likes. Passes on an empty list.
     *
     * <pre>{@code
     * // passes: {"seq":3}, {"seq":1}, {"seq":2}, {"seq":2}
     * assertThat(events).hasNoGaps("seq");
     *
     * // fails: {"seq":1}, {"seq":2}, {"seq":5}; 3 and 4 are missing
     * assertThat(events).hasNoGaps("seq");
     * }</pre>
     *
     * @param field the path of a field that holds whole numbers within the range of a long
     * @return this assert
     * @throws AssertionError if a number is missing, or if an event has something else, null or nothing in the field
     */
    public SELF hasNoGaps(String field) {
        requireNonNull(field, "The field should not be null");
        return verify(events -> ShouldHaveNoGaps.in(events, field));
    }

    /**
     * Makes one assertion on the events. Whatever was navigated to fails through this method too: soft assertions watch
     * the methods of this object alone.
     *
     * @param check gives the failure, or null where there is none
     * @return this assert
     * @throws AssertionError if the list is null, holds null or fails the check
     */
    protected SELF verify(Function<List<Event>, @Nullable ErrorMessageFactory> check) {
        if (actual == null) {
            return report(shouldNotBeNull());
        }
        boolean holdsNull = actual.stream().anyMatch(Objects::isNull);
        return report(holdsNull ? shouldNotContainNull(actual) : check.apply(List.copyOf(actual)));
    }

    /**
     * Ends one assertion.
     *
     * @param failure what it has found, or null where it passes
     * @return this assert
     * @throws AssertionError if there is a failure
     */
    protected SELF report(@Nullable ErrorMessageFactory failure) {
        if (failure != null) {
            AssertionError error = assertionError(failure);
            if (failure instanceof Failure braids && braids.cause() != null) {
                error.initCause(braids.cause());
            }
            throw error;
        }
        return myself;
    }

    /**
     * Verifies that a list is equal to another one, as AssertJ does; a failure shows the events around the first that
     * differs.
     *
     * <pre>{@code
     * // passes: the same specification, seed and start
     * assertThat(secondRun).isEqualTo(firstRun);
     *
     * // fails
     * assertThat(secondRun).isEqualTo(firstRun.subList(0, 10));
     * }</pre>
     *
     * @param expected what it should be equal to
     * @return this assert
     * @throws AssertionError if it is not
     */
    @Override
    public SELF isEqualTo(@Nullable Object expected) {
        Representation usual = info.representation();
        try {
            if (usual instanceof FewEvents few && actual != null && expected instanceof List<?> other) {
                info.useRepresentation(few.around(firstDifference(actual, other)));
            }
            return super.isEqualTo(expected);
        } catch (AssertionError e) {
            BraidElements.removeFrom(e);
            throw e;
        } finally {
            info.useRepresentation(usual);
        }
    }

    private static int firstDifference(List<?> one, List<?> other) {
        int common = Math.min(one.size(), other.size());
        return IntStream.range(0, common)
                .filter(i -> !Objects.equals(one.get(i), other.get(i)))
                .findFirst()
                .orElse(common);
    }

    /**
     * Leaves Braid's own elements out of a failure's stack trace, so that it begins in the test.
     *
     * @param element an element
     * @return whether it is left out
     */
    @Override
    protected boolean isElementOfCustomAssert(StackTraceElement element) {
        return super.isElementOfCustomAssert(element) || BraidElements.contain(element);
    }

    private Verifier verifier() {
        return new Verifier() {
            @Override
            public void verify(Function<List<Event>, @Nullable ErrorMessageFactory> check) {
                myself.verify(check);
            }

            @Override
            public void describe(Description description) {
                myself.info.description(description);
            }
        };
    }

    @Override
    protected ObjectAssert<Event> toAssert(Event event, String description) {
        return new ObjectAssert<>(event).as(description);
    }
}
