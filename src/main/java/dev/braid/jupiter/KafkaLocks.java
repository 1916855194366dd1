package dev.braid.jupiter;

/** Keeps tests that name the same topic apart. */
final class KafkaLocks extends ServerLocks {

    KafkaLocks() {
        super(KafkaKind.KAFKA);
    }
}
