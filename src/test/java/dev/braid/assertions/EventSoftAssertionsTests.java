package dev.braid.assertions;

import static dev.braid.assertions.Sketches.events;
import static dev.braid.assertions.Sketches.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SoftAssertionsExtension.class)
class EventSoftAssertionsTests {

    private final List<Event> events = events("0 a in", "2 a out", "1 b in", "2 b view");

    @Test
    void collectsEveryFailureAlsoOfWhatWasNavigatedTo() {
        EventSoftAssertions softly = new EventSoftAssertions();
        softly.assertThatEvents(events)
                .as("sessions")
                .isOrderedByTime()
                .containsInOrder(event -> false)
                .eachKey()
                .hasTypes("in", "out")
                .containsInOrder("in")
                .when("in")
                .isFollowedBy("out")
                .within(Duration.ofSeconds(1))
                .withoutAny("view")
                .returnToEvents()
                .isInterleaved();
        softly.assertThatEvents(events.stream())
                .filteredOn(event -> event.key().equals("a"))
                .isInterleaved();
        softly.assertThat(events).hasSize(5);
        assertThat(softly.errorsCollected())
                .extracting(Throwable::getMessage)
                .extracting(message ->
                        message.strip().lines().limit(2).map(String::strip).toList())
                .containsExactly(
                        List.of("[sessions]", "Expecting events to be ordered by time"),
                        List.of(
                                "[sessions]",
                                "Expecting events to contain, in this order and with gaps allowed: match for predicate 1"),
                        List.of(
                                "[sessions]",
                                "Expecting the events of each key to have exactly these types, in this order: \"in\", \"out\""),
                        List.of("[sessions]", "Expecting every \"in\" to be followed by \"out\" of the same key"),
                        List.of(
                                "[sessions]",
                                "Expecting every \"in\" to be followed by \"out\" of the same key within 1s"),
                        List.of("[sessions]", "Expecting events of different keys to be interleaved"),
                        List.of("Expecting events of different keys to be interleaved", "but there is one key alone:"),
                        List.of(
                                "Expected size: 5 but was: 4 in:",
                                "[#0 2024-01-01T00:00:00Z a in {\"event_type\":\"in\",\"who\":\"a\"},"));
    }

    @Test
    void reportsAtTheEnd() {
        assertThat(failureOf(() -> EventSoftAssertions.assertSoftly(softly -> {
                    softly.assertThatEvents(events).isOrderedByTime();
                    softly.assertThat(1).isEqualTo(2);
                })))
                .contains("2 failures", "Expecting events to be ordered by time", "expected: 2");
    }

    @Test
    void isInjected(EventSoftAssertions softly) {
        softly.assertThatEvents(events).hasSize(4).eachKey().containsInOrder("in");
        softly.assertThatEvents((List<Event>) null).isNull();
    }

    @Test
    void fitsIntoAssertJsOwn() {
        assertThat(failureOf(() -> org.assertj.core.api.SoftAssertions.assertSoftly(softly ->
                        softly.check(() -> EventAssertions.assertThat(events).isOrderedByTime()))))
                .contains("Expecting events to be ordered by time");
    }
}
