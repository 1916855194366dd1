package shop;

import static dev.braid.assertions.EventAssertions.assertThat;
import static java.time.Duration.ofMinutes;

import dev.braid.BackendMode;
import dev.braid.Event;
import dev.braid.jupiter.GeneratedEvents;
import dev.braid.jupiter.KafkaSink;
import dev.braid.jupiter.NamedSequence;
import dev.braid.jupiter.WithKafka;
import dev.braid.kafka.KafkaBackend;
import dev.braid.sequence.IdSequence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** The application, and a broker in its JVM. */
@WithKafka(
        topics = {"orders", "shipments"},
        mode = BackendMode.EMBEDDED,
        property = "spring.kafka.bootstrap-servers")
@SpringBootTest
class ShopTests {

    @Test
    void everyOrderIsShippedOnce(
            @GeneratedEvents(spec = "orders.yaml", count = 1_000, keyField = "number") @KafkaSink(topic = "orders")
                    List<Event> orders,
            KafkaBackend kafka) {
        assertThat(kafka.topic("shipments")).eventually(ofMinutes(1)).containsExactlyOnce(orders);
    }

    @Test
    void idsComeFromTheBroker(@NamedSequence(value = "invoices", on = NamedSequence.On.KAFKA) IdSequence invoices) {
        org.assertj.core.api.Assertions.assertThat(List.of(invoices.next(), invoices.next())).containsExactly(1L, 2L);
    }
}
