package dev.braid.assertions;

import static dev.braid.assertions.EventAssertions.assertThat;
import static dev.braid.assertions.EventAssertions.matching;
import static dev.braid.assertions.Sketches.events;
import static dev.braid.assertions.Sketches.failureOf;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.EventLog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/assertions.md shows of logs. */
class LogSamplesTests {

    private final List<Event> sent = events("0 a login", "1 b login", "2 a logout", "3 b logout");
    private final EventLog topic = MemoryLog.holding(sent.subList(0, 3)).then(sent.subList(3, 4));

    @Test
    void whatStandsThereNow() {
        assertThat(topic).isOrderedByTime().hasNoDuplicates();
    }

    @Test
    void whatStandsThereInTheEnd() {
        assertThat(topic)
                .eventually(ofSeconds(10))
                .containsExactlyOnce(sent)
                .isOrderedByTime()
                .eachKey()
                .hasTypes("login", "logout");
    }

    @Test
    void assertionsOfAnyKind() {
        assertThat(topic)
                .eventually(ofSeconds(10))
                .satisfies(events -> events.filteredOn(event -> event.key().equals("b"))
                        .extracting(Event::type)
                        .contains("logout"));
    }

    @Test
    void nothingMore() {
        assertThat(topic).eventually(ofSeconds(10)).containsExactlyOnce(sent).receivesNothingMore();
    }

    @Test
    void nothingMoreBeforeASentinel() {
        EventLog topic = MemoryLog.holding(sent).then(events("9 all end"));
        assertThat(topic)
                .eventually(ofSeconds(10))
                .containsAtLeastOnce(sent)
                .receivesNothingMoreBefore(
                        matching("the end", event -> event.type().equals("end")));
    }

    @Test
    void oneLogAgainstAnother() {
        MemoryLog topic = MemoryLog.holding(sent.subList(0, 3));
        EventLog index = MemoryLog.named("index").then(sent).thenDo(() -> topic.append(sent.subList(3, 4)));
        assertThat(index).eventually(ofSeconds(10)).containsExactlyOnce(topic);
    }

    @Test
    void certainFailure() {
        EventLog topic = MemoryLog.holding(sent.subList(0, 2)).then(sent.subList(1, 2));
        String failure =
                failureOf(() -> assertThat(topic).eventually(ofSeconds(10)).containsExactlyOnce(sent));
        assertThat(failure.replaceAll("after [0-9.]+s", "after 0.412s")).isEqualTo("""

                Expecting topic `clicks` to contain each of the 4 events sent exactly once, and nothing else
                received too often (1):
                  #1 2024-01-01T00:00:01Z b login {"event_type":"login","who":"b"}
                    received twice, sent once
                not yet come (2 of 4):
                  #2 2024-01-01T00:00:02Z a logout {"event_type":"logout","who":"a"}
                  #3 2024-01-01T00:00:03Z b logout {"event_type":"logout","who":"b"}
                gave up after 0.412s of 10s, since nothing that may still come would help
                3 events had come by then, at the end:
                    #0 2024-01-01T00:00:00Z a login
                    #1 2024-01-01T00:00:01Z b login
                    #1 2024-01-01T00:00:01Z b login""");
    }

    @Test
    void softly() {
        EventSoftAssertions.assertSoftly(softly -> {
            softly.assertThatEvents(topic)
                    .eventually(ofSeconds(10))
                    .containsExactlyOnce(sent)
                    .isOrderedByTime();
            softly.assertThatEvents(topic).hasSize(4);
        });
    }
}
