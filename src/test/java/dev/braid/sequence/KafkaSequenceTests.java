package dev.braid.sequence;

class KafkaSequenceTests extends SequenceTests {

    @Override
    IdSequences open() {
        return IdSequences.on(Servers.kafka());
    }

    @Override
    String place() {
        return "Kafka at " + Servers.kafka().bootstrapServers();
    }

    @Override
    boolean isShared() {
        return true;
    }
}
