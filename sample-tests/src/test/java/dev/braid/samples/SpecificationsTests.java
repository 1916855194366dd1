package dev.braid.samples;

import static dev.braid.assertions.EventAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.jupiter.GeneratedEvents;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/specifications.md shows. */
class SpecificationsTests {

    @Test
    void besideTheTestClass(
            @GeneratedEvents(spec = "visits.yaml", count = 1000, keyField = "user") List<Event> visits) {
        assertThat(visits)
                .isInterleaved()
                .extracting(event -> event.get("page"))
                .containsOnly("home", "search", "cart");
    }

    @Test
    void atTheRootOfTheClassPath(@GeneratedEvents(spec = "classpath:orders.yaml", count = 10) List<Event> orders) {
        assertThat(orders).isOrderedByTime();
    }

    @Test
    void inTheTestItself(@GeneratedEvents(count = 3, spec = """
                    interarrival: {type: constant, value: 60}
                    emitters:
                      - name: beat
                        dimensions: [{type: counter, name: number}]
                    states:
                      - name: beating
                        emitter: beat
                        delay: {type: constant, value: 0}
                        transitions: [{next: stop, probability: 1}]
                    """) List<String> lines) {
        assertThat(lines)
                .containsExactly(
                        "{\"time\":\"2024-01-01T00:00:00.000Z\",\"number\":0}",
                        "{\"time\":\"2024-01-01T00:01:00.000Z\",\"number\":1}",
                        "{\"time\":\"2024-01-01T00:02:00.000Z\",\"number\":2}");
    }
}
