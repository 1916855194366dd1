package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.Events;
import dev.braid.Generator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttributesTests {

    @Test
    void documentInTheCode(@GeneratedEvents(count = 2, spec = """
            emitters:
              - name: tick
                dimensions: []
            interarrival: {type: constant, value: 60}
            states:
              - name: tick
                emitter: tick
                delay: {type: constant, value: 0}
                transitions: [{next: stop, probability: 1}]
            """) List<String> lines) {
        assertThat(lines)
                .containsExactly("{\"time\":\"2024-01-01T00:00:00.000Z\"}", "{\"time\":\"2024-01-01T00:01:00.000Z\"}");
    }

    @Test
    void locations(
            @GeneratedEvents(spec = "clicks.json", count = 1, seed = 1) Events beside,
            @GeneratedEvents(spec = "dev/braid/jupiter/clicks.json", count = 1, seed = 1) Events fromTheRoot,
            @GeneratedEvents(spec = "classpath:dev/braid/jupiter/clicks.json", count = 1, seed = 1) Events pinned,
            @GeneratedEvents(spec = "file:src/test/resources/dev/braid/jupiter/clicks.json", count = 1, seed = 1)
                    Events file) {
        assertThat(fromTheRoot).isEqualTo(beside);
        assertThat(pinned).isEqualTo(beside);
        assertThat(file).isEqualTo(beside);
    }

    @Test
    void rowsOfAFile(@GeneratedEvents(spec = "rooms.yaml", count = 5, seed = 1) Events events) {
        assertThat(events)
                .isEqualTo(Generator.of("rooms.yaml", AttributesTests.class)
                        .seed(1)
                        .count(5)
                        .events());
        assertThat(events.get(3).getString("at")).isEqualTo("2024-01-01 00:03:00");
        assertThat(events.get(3).type()).isEqualTo("rooms");
    }

    @Test
    void duration(@GeneratedEvents(spec = "clicks.json", duration = "1m", seed = 1) Events events) {
        assertThat(events)
                .isEqualTo(clicks().seed(1).duration(Duration.ofMinutes(1)).events());
    }

    @Test
    void start(@GeneratedEvents(spec = "clicks.json", count = 1, start = "2030-06-01T12:00+02:00") Event[] events) {
        assertThat(events[0].time()).isEqualTo("2030-06-01T10:00:00Z");
    }

    @Test
    void defaultStart(@Clicks Event[] events) {
        assertThat(events[0].time()).isEqualTo("2024-01-01T00:00:00Z");
    }

    @Test
    void concurrency(@GeneratedEvents(spec = "clicks.json", count = 9, seed = 1, concurrency = 1) Events events) {
        assertThat(events).isEqualTo(clicks().seed(1).count(9).concurrency(1).events());
    }

    @Test
    void typeAndKey(
            @GeneratedEvents(spec = "clicks.json", count = 1, typeField = "page", keyField = "user_id") Event[] events,
            @Clicks Event[] others) {
        assertThat(events[0].type()).isEqualTo(events[0].getString("page"));
        assertThat(events[0].key()).isEqualTo(String.valueOf(events[0].getLong("user_id")));
        assertThat(others[0].type()).isEqualTo("click");
        assertThat(others[0].key()).isEqualTo("worker-000001");
    }

    @Test
    void anySeed(
            @GeneratedEvents(spec = "clicks.json", count = 1, seed = 0) Events zero,
            @GeneratedEvents(spec = "clicks.json", count = 1, seed = -1) Events negative,
            @GeneratedEvents(spec = "clicks.json", count = 1, seed = Long.MIN_VALUE) Events least) {
        assertThat(zero.seed()).isZero();
        assertThat(negative.seed()).isEqualTo(-1);
        assertThat(least.seed()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void annotationOfTheUsers(@Clicks Events events) {
        assertThat(events).isEqualTo(clicks().seed(events.seed()).count(3).events());
    }

    @Nested
    class InANestedClass {

        @Test
        void locationBesideTheOuterClass(@Clicks Events events) {
            assertThat(events).hasSize(3);
        }
    }

    private static Generator clicks() {
        return Generator.of("clicks.json", AttributesTests.class).start(Instant.parse("2024-01-01T00:00:00Z"));
    }
}
