package dev.braid.assertions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.error.ShouldNotBeNull.shouldNotBeNull;

import dev.braid.Event;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assertj.core.api.Descriptable;
import org.assertj.core.description.Description;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what stands in a log in the end; made by {@link EventLogAssert#eventually}.
 *
 * <pre>{@code
 * assertThat(topic).eventually(Duration.ofSeconds(10))
 *         .containsExactlyOnce(sent)
 *         .isOrderedByTime()
 *         .eachKey().hasTypes("login", "logout");
 * }</pre>
 *
 * <p>An assertion looks first at what the one before it saw, then reads the log again whenever it changes, until it
 * passes. It fails when the time is over, that of {@code eventually} for the whole chain, after one more look; or earlier,
 * as soon as it is certain that no event which may still come would help. For that it relies on a log that only grows:
 * what stands in it stays, in its order, and what comes later may stand anywhere between. Each method says which of its
 * failures are certain; all others wait. Where one of the logs does not only grow, such as an index, whose documents may be
 * overwritten, no failure is certain. A log that cannot be read ends the wait, and so does an interrupt of the thread.
 *
 * <p>Those that say what there is to see ({@link #containsExactlyOnce}, {@link #hasSize}) belong ahead of those that say
 * how events stand to each other ({@link #isOrderedByTime}, {@link #hasNoDuplicates()}): these pass as long as nothing has
 * come.
 *
 * <p>A log to compare with is read again as well: what went into one can be held against what stands in the other while
 * both are filled.
 *
 * <p>A failure says what was expected and found at last, how long it waited, how many events had come, and the last of
 * them. A failure before the time is over begins with what is certain; what has not come yet follows.
 *
 * <p>Not safe to share between threads.
 */
public final class EventuallyAssert implements Descriptable<EventuallyAssert> {

    private final EventLogAssert log;
    private final @Nullable Watch watch;

    EventuallyAssert(EventLogAssert log, @Nullable Watch watch) {
        this.log = log;
        this.watch = watch;
    }

    /**
     * As {@link AbstractEventsAssert#isOrderedByTime()}. Every failure is certain.
     *
     * @return this assert
     * @throws AssertionError if an event happened before the one ahead of it
     */
    public EventuallyAssert isOrderedByTime() {
        return await(EventsAssert::isOrderedByTime);
    }

    /**
     * As {@link AbstractEventsAssert#isOrderedBy}. Every failure is certain.
     *
     * @param field the path of the field, such as {@code payload.seq}
     * @return this assert
     * @throws AssertionError if a value is less than the one before it, of another kind, null, missing, an object or an
     *     array
     */
    public EventuallyAssert isOrderedBy(String field) {
        return await(events -> events.isOrderedBy(field));
    }

    /**
     * Turns to the story of each key: the events that share {@link Event#key()}, in the order of the log. Of its
     * assertions, {@link EachKeyAssert#hasTypes} fails for certain where a key has a type too many or in the wrong place,
     * whatever may come between.
     *
     * <pre>{@code
     * // passes when the second logout comes: a login, b login, b logout
     * assertThat(topic).eventually(Duration.ofSeconds(10)).eachKey().hasTypes("login", "logout");
     *
     * // fails at once: a login, b logout, b login
     * assertThat(topic).eventually(Duration.ofSeconds(10)).eachKey().hasTypes("login", "logout");
     * }</pre>
     *
     * @return assertions that each key's events have to meet in the end
     */
    public EachKeyAssert<EventuallyAssert> eachKey() {
        return new EachKeyAssert<>(this, verifier());
    }

    /**
     * As {@link AbstractEventsAssert#containsInOrder(String...)}. No failure is certain.
     *
     * @param types at least one
     * @return this assert
     * @throws AssertionError if not all types were found when the time was over
     */
    public EventuallyAssert containsInOrder(String... types) {
        return await(events -> events.containsInOrder(types));
    }

    /**
     * As {@link AbstractEventsAssert#containsInOrder(Predicate...)}. No failure is certain.
     *
     * @param predicates at least one; {@link EventAssertions#matching} gives one words for the failure message
     * @return this assert
     * @throws AssertionError if not all predicates had found an event when the time was over
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final EventuallyAssert containsInOrder(Predicate<? super Event>... predicates) {
        return await(events -> events.containsInOrder(predicates));
    }

    /**
     * Begins a rule on every event of a type, as {@link AbstractEventsAssert#when} does. No failure is certain: an event
     * that comes late may have happened early.
     *
     * <pre>{@code
     * // passes when the payment comes
     * assertThat(topic).eventually(Duration.ofSeconds(10)).when("order").isFollowedBy("payment");
     *
     * // fails after ten seconds where it does not
     * assertThat(topic).eventually(Duration.ofSeconds(10)).when("order").isFollowedBy("payment");
     * }</pre>
     *
     * @param type the type of the events that the rule is about
     * @return what asserts the rule: nothing is asserted yet
     */
    public WhenAssert<EventuallyAssert> when(String type) {
        return new WhenAssert<>(this, verifier(), StoryScope.LIST, type);
    }

    /**
     * As {@link AbstractEventsAssert#happenedBefore}. A failure is certain where an event happened too late, or where the
     * others are no log and empty.
     *
     * @param others events from wherever; a {@link dev.braid.EventLog} is read again as well
     * @return this assert
     * @throws AssertionError if one of the others happened as early as an event of this log, or earlier, or if one side
     *     was empty when the time was over
     */
    public EventuallyAssert happenedBefore(Iterable<? extends Event> others) {
        return await(events -> events.happenedBefore(others));
    }

    /**
     * As {@link AbstractEventsAssert#isInterleaved()}. No failure is certain.
     *
     * @return this assert
     * @throws AssertionError if the keys stood one after the other when the time was over
     */
    public EventuallyAssert isInterleaved() {
        return await(EventsAssert::isInterleaved);
    }

    /**
     * As {@link AbstractEventsAssert#containsExactlyOnce}. A failure is certain where an event came too often or was never
     * sent, unless what was sent is a log, which may still hold it in the end.
     *
     * <pre>{@code
     * // passes as soon as {"id":1} has come: {"id":2}
     * assertThat(topic).eventually(Duration.ofSeconds(10)).containsExactlyOnce(sent);
     *
     * // fails at once: {"id":2}, {"id":2}
     * assertThat(topic).eventually(Duration.ofSeconds(10)).containsExactlyOnce(sent);
     * }</pre>
     *
     * @param sent what should arrive; a {@link dev.braid.EventLog} is read again as well
     * @return this assert
     * @throws AssertionError if an event came too often or was never sent, or was missing when the time was over
     */
    public EventuallyAssert containsExactlyOnce(Iterable<? extends Event> sent) {
        return await(events -> events.containsExactlyOnce(sent));
    }

    /**
     * As {@link AbstractEventsAssert#containsAtLeastOnce}. No failure is certain.
     *
     * @param sent what should arrive; a {@link dev.braid.EventLog} is read again as well
     * @return this assert
     * @throws AssertionError if an event was missing when the time was over
     */
    public EventuallyAssert containsAtLeastOnce(Iterable<? extends Event> sent) {
        return await(events -> events.containsAtLeastOnce(sent));
    }

    /**
     * As {@link AbstractEventsAssert#hasNoDuplicates()}. Every failure is certain.
     *
     * @return this assert
     * @throws AssertionError if two events have the same record
     */
    public EventuallyAssert hasNoDuplicates() {
        return await(EventsAssert::hasNoDuplicates);
    }

    /**
     * As {@link AbstractEventsAssert#hasNoDuplicates(String...)}. Every failure is certain.
     *
     * @param fields the paths of the fields that together tell events apart, at least one
     * @return this assert
     * @throws AssertionError if two events have the same values, or if one lacks a field or has null in it
     */
    public EventuallyAssert hasNoDuplicates(String... fields) {
        return await(events -> events.hasNoDuplicates(fields));
    }

    /**
     * As {@link AbstractEventsAssert#hasNoDuplicates(Function)}. Every failure is certain.
     *
     * @param by what tells events apart; its values are compared by {@code equals}
     * @return this assert
     * @throws AssertionError if it gives the same value for two events
     */
    public EventuallyAssert hasNoDuplicates(Function<? super Event, ? extends @Nullable Object> by) {
        return await(events -> events.hasNoDuplicates(by));
    }

    /**
     * As {@link AbstractEventsAssert#hasNoGaps}. A failure is certain where the field holds no whole number.
     *
     * @param field the path of a field that holds whole numbers within the range of a long
     * @return this assert
     * @throws AssertionError if an event has something else, null or nothing in the field, or if a number was missing
     *     when the time was over
     */
    public EventuallyAssert hasNoGaps(String field) {
        return await(events -> events.hasNoGaps(field));
    }

    /**
     * Verifies how many events there are in the end. A failure is certain where there are more.
     *
     * <pre>{@code
     * // passes as soon as a third one has come
     * assertThat(topic).eventually(Duration.ofSeconds(10)).hasSize(3);
     *
     * // fails at once where there are four
     * assertThat(topic).eventually(Duration.ofSeconds(10)).hasSize(3);
     * }</pre>
     *
     * @param expected how many
     * @return this assert
     * @throws AssertionError if there are more, or fewer when the time was over
     */
    public EventuallyAssert hasSize(int expected) {
        return verify(events -> ShouldHaveSize.of(expected, events));
    }

    /**
     * Verifies that assertions of any kind pass in the end, AssertJ's among them. No failure is certain, whatever fails in
     * them.
     *
     * <pre>{@code
     * // passes as soon as a refund has come
     * assertThat(topic).eventually(Duration.ofSeconds(10))
     *         .satisfies(events -> events.extracting(Event::type).contains("refund"));
     *
     * // fails after ten seconds where none comes
     * assertThat(topic).eventually(Duration.ofSeconds(10))
     *         .satisfies(events -> events.extracting(Event::type).contains("refund"));
     * }</pre>
     *
     * @param requirements run again and again; given what stands in the log by then
     * @return this assert
     * @throws AssertionError if they still failed when the time was over; what they threw last is the cause
     */
    public EventuallyAssert satisfies(Consumer<? super EventsAssert> requirements) {
        requireNonNull(requirements, "The requirements should not be null");
        return verify(events -> ShouldSatisfy.requirements(events, requirements));
    }

    /**
     * Reads the log once more, without waiting, and verifies that nothing stands there beyond what the assertion before
     * this one saw. What has been sent by now and is not yet in the log is not noticed: flush the sender first, or use
     * {@link #receivesNothingMoreBefore}.
     *
     * <pre>{@code
     * // passes: each came, and after them nothing
     * assertThat(topic).eventually(Duration.ofSeconds(10)).containsExactlyOnce(sent).receivesNothingMore();
     *
     * // fails: each came, and then one of them again
     * assertThat(topic).eventually(Duration.ofSeconds(10)).containsExactlyOnce(sent).receivesNothingMore();
     * }</pre>
     *
     * @return this assert
     * @throws AssertionError if there is more, with the events
     */
    public EventuallyAssert receivesNothingMore() {
        if (watch == null) {
            return report(null);
        }
        List<Event> seen = watch.seen();
        return report(watch.checkNow(now -> ShouldReceiveNothingMore.than(seen, now)));
    }

    /**
     * Waits for a sentinel, an event that is sent after all others, and verifies that nothing stands between what the
     * assertion before this one saw and the sentinel. Passes at once where that one saw a sentinel already. A failure is
     * certain as soon as the sentinel has come.
     *
     * <pre>{@code
     * // passes: all of sent, then the end
     * assertThat(topic).eventually(Duration.ofSeconds(10))
     *         .containsAtLeastOnce(sent)
     *         .receivesNothingMoreBefore(event -> event.type().equals("end"));
     *
     * // fails: all of sent, one of them again, then the end
     * assertThat(topic).eventually(Duration.ofSeconds(10))
     *         .containsAtLeastOnce(sent)
     *         .receivesNothingMoreBefore(event -> event.type().equals("end"));
     * }</pre>
     *
     * @param sentinel tells the sentinel from all others; {@link EventAssertions#matching} gives it words for the failure
     *     message
     * @return this assert
     * @throws AssertionError if another event came before it, or if it had not come when the time was over
     */
    public EventuallyAssert receivesNothingMoreBefore(Predicate<? super Event> sentinel) {
        requireNonNull(sentinel, "The sentinel should not be null");
        List<Event> seen = watch == null ? List.of() : watch.seen();
        return seen.stream().anyMatch(sentinel)
                ? this
                : verify(now -> ShouldReceiveNothingMore.before(sentinel, seen, now));
    }

    /**
     * Describes the assertions that follow.
     *
     * @param description set before a failure, for its message
     * @return this assert
     */
    @Override
    public EventuallyAssert describedAs(Description description) {
        log.info.description(description);
        return this;
    }

    private EventuallyAssert await(Consumer<EventsAssert> assertion) {
        return verify(CapturedCheck.of(assertion));
    }

    private EventuallyAssert verify(Function<List<Event>, @Nullable ErrorMessageFactory> check) {
        return report(watch == null ? null : watch.await(check));
    }

    /** By a method of the log's assert, which soft assertions watch; without a watch, the log is null. */
    private EventuallyAssert report(@Nullable Failure failure) {
        log.report(watch == null ? shouldNotBeNull() : failure);
        return this;
    }

    private Verifier verifier() {
        return new Verifier() {
            @Override
            public void verify(Function<List<Event>, @Nullable ErrorMessageFactory> check) {
                EventuallyAssert.this.verify(check);
            }

            @Override
            public void describe(Description description) {
                log.info.description(description);
            }
        };
    }
}
