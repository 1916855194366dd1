package dev.braid.jupiter;

import dev.braid.kafka.KafkaBackend;

/** Does what {@link WithKafka} says. */
final class WithKafkaExtension extends ServerExtension<WithKafka, KafkaBackend> {

    WithKafkaExtension() {
        super(KafkaKind.KAFKA);
    }
}
