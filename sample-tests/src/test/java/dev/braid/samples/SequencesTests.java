package dev.braid.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.jupiter.GeneratedEvents;
import dev.braid.jupiter.NamedSequence;
import dev.braid.jupiter.WithKafka;
import dev.braid.kafka.KafkaBackend;
import dev.braid.sequence.IdSequence;
import dev.braid.sequence.IdSequences;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/sequences.md shows. */
@WithKafka
class SequencesTests {

    private static final String ORDERS = """
            interarrival: {type: constant, value: 1}
            emitters:
              - name: order
                dimensions:
                  - {type: sequence, name: id, sequence: orders}
            states: [{name: new, emitter: order, delay: {type: constant, value: 0}, transitions: [{next: stop, probability: 1}]}]
            """;

    @Test
    void idsStartAtOne(@NamedSequence("orders") IdSequence ids) {
        assertThat(ids.next()).isEqualTo(1);
    }

    @Test
    void withoutAnnotations(@NamedSequence("orders") IdSequence ids, KafkaBackend kafka) {
        try (IdSequences sequences = IdSequences.on(kafka)) {
            IdSequence orders = sequences.named("orders").create();

            assertThat(orders.next()).isEqualTo(1);
            assertThat(orders.next()).isEqualTo(2);
        }
        assertThat(ids.next()).isEqualTo(11);
    }

    @Test
    void inRecords(
            @GeneratedEvents(spec = ORDERS, count = 3) List<Event> orders, @NamedSequence("orders") IdSequence ids) {
        assertThat(orders).extracting(order -> order.getLong("id")).containsExactly(1L, 2L, 3L);
        assertThat(ids.next()).isEqualTo(4);
    }
}
