package dev.braid.assertions;

import static dev.braid.assertions.EventAssertions.assertThat;
import static dev.braid.assertions.Sketches.events;
import static dev.braid.assertions.Sketches.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.braid.Event;
import dev.braid.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventAssertionsTests {

    private final List<Event> events = events("0 a in", "1 b in", "2 a out", "3 b out");

    /** What this class compiles is the assertion: both static imports stand above. */
    @Nested
    class BesideAssertJ {

        @Test
        void takesWhateverHoldsEvents() {
            assertThat(events).isOrderedByTime();
            assertThat(new ArrayList<>(events)).isOrderedByTime();
            assertThat(Collections.<Event>emptyList()).isOrderedByTime();
            assertThat((List<? extends Event>) events).isOrderedByTime();
            assertThat((Collection<Event>) events).isOrderedByTime();
            assertThat((Iterable<Event>) events).isOrderedByTime();
            Set<Event> set = new LinkedHashSet<>(events);
            assertThat(set).isOrderedByTime();
            assertThat(new ArrayDeque<>(events)).isOrderedByTime();
            assertThat(events.stream()).isOrderedByTime().isInterleaved();
        }

        @Test
        void leavesTheRestToAssertJ() {
            assertThat(events.get(0)).isEqualTo(events.get(0));
            assertThat(events.get(0).time()).isBefore(events.get(1).time());
            assertThat(List.of("a")).containsExactly("a");
            assertThat(Set.of(1)).contains(1);
            assertThat(Stream.of(1)).contains(1);
            assertThat(Map.of("a", 1)).containsKey("a");
            assertThat(Optional.of(events)).isPresent();
            assertThat(events.toArray(new Event[0])).hasSize(4);
            assertThat("a").startsWith("a");
            assertThat(1L).isPositive();
        }
    }

    @Nested
    class AsAList {

        @Test
        void keepsItsTypeWhereAssertJFilters() {
            assertThat(events)
                    .filteredOn(event -> event.key().equals("a"))
                    .isOrderedByTime()
                    .eachKey()
                    .hasTypes("in", "out")
                    .returnToEvents()
                    .hasSize(2)
                    .isSubsetOf(events)
                    .when("in")
                    .isFollowedBy("out");
            assertThat(failureOf(() -> assertThat(events)
                            .as("all")
                            .filteredOn(event -> false)
                            .isInterleaved()))
                    .startsWith("[all] ");
        }

        @Test
        void navigatesAsAssertJDoes() {
            assertThat(events).first().isSameAs(events.get(0));
            assertThat(events).extracting(Event::key).containsExactly("a", "b", "a", "b");
        }

        @Test
        void takesTheUsersWords() {
            assertThat(failureOf(() -> assertThat(events)
                            .withFailMessage("orders of %s", "today")
                            .hasNoDuplicates(Event::key)))
                    .isEqualTo("orders of today");
        }

        @Test
        void failsWhereItIsNullOrHoldsNull() {
            assertThat((List<Event>) null).isNull();
            assertThat((Stream<Event>) null).isNull();
            assertThat(failureOf(() -> assertThat((List<Event>) null).isOrderedByTime()))
                    .isEqualTo("\nExpecting actual not to be null");
            assertThat(failureOf(
                            () -> assertThat(Arrays.asList(events.get(0), null)).isOrderedByTime()))
                    .contains("not to contain", "null");
        }
    }

    static Stream<Consumer<EventsAssert>> nullArguments() {
        return Stream.of(
                events -> events.isOrderedBy(null),
                events -> events.containsInOrder((String[]) null),
                events -> events.containsInOrder("a", null),
                events -> events.containsInOrder((Predicate<Event>[]) null),
                events -> events.containsInOrder((Predicate<Event>) null),
                events -> events.eachKey().hasTypes((String[]) null),
                events -> events.eachKey().hasTypes((String) null),
                events -> events.when(null),
                events -> events.when("in").isFollowedBy(null),
                events -> events.when("in").isFollowedBy("out").within(null),
                events -> events.when("in").isFollowedBy("out").withoutAny((String) null),
                events -> events.happenedBefore(null),
                events -> events.containsExactlyOnce(null),
                events -> events.containsAtLeastOnce(null),
                events -> events.hasNoDuplicates((String) null),
                events -> events.hasNoDuplicates((Function<Event, Object>) null),
                events -> events.hasNoGaps(null),
                events -> EventAssertions.matching(null, event -> true),
                events -> EventAssertions.matching("a", null));
    }

    @ParameterizedTest
    @MethodSource("nullArguments")
    void refusesNull(Consumer<EventsAssert> assertion) {
        assertThatNullPointerException()
                .isThrownBy(() -> assertion.accept(assertThat(events)))
                .withMessageMatching("The [a-z ]+ should not (be|contain) null");
    }

    @Test
    void refusesNothingToLookFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(events).eachKey().hasTypes())
                .withMessage("The types should not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(events).containsInOrder(new String[0]))
                .withMessage("The types to look for should not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> assertThat(events).when("in").isFollowedBy("out").within(Duration.ofSeconds(-1)))
                .withMessage("The duration should not be negative but was -1s");
    }

    /** Quadratic work on these would take minutes. */
    @Test
    void isQuickOnManyEvents() {
        List<Event> many = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            String json =
                    "{\"event_type\":\"" + (i < 99_999 ? "in" : "out") + "\",\"who\":" + i % 100 + ",\"n\":" + i + "}";
            many.add(TestEvents.event(i, Instant.EPOCH.plusMillis(i), json, "who"));
        }
        List<Event> others = new ArrayList<>(many);
        Collections.reverse(others);
        others.add(many.get(0));
        assertThat(many)
                .isOrderedByTime()
                .isOrderedBy("n")
                .isInterleaved()
                .hasNoGaps("n")
                .hasNoDuplicates()
                .hasNoDuplicates("n")
                .containsInOrder("in", "out")
                .when("in")
                .isFollowedBy("out")
                .within(Duration.ofHours(1))
                .withoutAny("view");
        assertThat(others).containsAtLeastOnce(many);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(others).containsExactlyOnce(many));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(many).containsExactlyOnce(events("0 a in", "1 b in")));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(many).eachKey().when("in").isFollowedBy("out"));
    }
}
