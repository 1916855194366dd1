package dev.braid.samples;

import static dev.braid.assertions.EventAssertions.assertThat;
import static java.time.Duration.ofMinutes;

import dev.braid.Event;
import dev.braid.Events;
import dev.braid.Steps;
import dev.braid.jupiter.EventSequence;
import dev.braid.jupiter.KafkaSink;
import dev.braid.jupiter.WithKafka;
import dev.braid.kafka.KafkaBackend;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What docs/event-sequences.md shows. */
class EventSequencesTests {

    @Test
    void ordersShipInOrder(
            @EventSequence(
                            steps = {"order.created", "order.paid", "order.shipped"},
                            entities = 100)
                    List<Event> events) {
        assertThat(events)
                .isInterleaved()
                .isOrderedByTime()
                .eachKey()
                .hasTypes("order.created", "order.paid", "order.shipped");
    }

    @Test
    void someArePaidLater(
            @EventSequence(
                            steps = {
                                "order.created",
                                "order.paid|order.invoiced +1s..5m",
                                "item.shipped x1..3 +1h..48h",
                                "order.returned ? +24h..72h"
                            },
                            entities = 500)
                    List<Event> events) {
        assertThat(events)
                .eachKey()
                .containsInOrder("order.created", "item.shipped")
                .when("order.paid")
                .isFollowedBy("item.shipped")
                .within(ofMinutes(48 * 60));
    }

    @Test
    void eachEventHasAPayload(
            @EventSequence(
                            steps = {"view", "purchase +1s..30s"},
                            spec = "clicks.json",
                            emitter = "click",
                            count = 1000)
                    List<Event> events) {
        Assertions.assertThat(events)
                .allSatisfy(
                        event -> Assertions.assertThat(event.getLong("user_id")).isPositive());
    }

    @WithKafka(topics = "orders")
    @Test
    void ordersInATopic(
            @EventSequence(
                            steps = {"order.created", "order.paid", "order.shipped"},
                            entities = 100)
                    @KafkaSink(topic = "orders", key = "key")
                    List<Event> sent,
            KafkaBackend kafka) {
        assertThat(kafka.topic("orders"))
                .containsExactlyOnce(sent)
                .isInterleaved()
                .eachKey()
                .hasTypes("order.created", "order.paid", "order.shipped");
    }

    @Test
    void withoutAnnotations() {
        Events orders = Steps.of("order.created", "order.paid", "order.shipped")
                .entities(100)
                .generator()
                .seed(7)
                .events();

        assertThat(orders).isInterleaved();
    }
}
