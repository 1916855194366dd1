package dev.braid.benchmark;

import dev.braid.Generator;
import dev.braid.kafka.KafkaEventSink;

/** Prints how many events a second were made and sent to a topic, with headers and keys or bare, up to the last confirmation. */
final class KafkaEvents {

    private KafkaEvents() {}

    public static void main(String[] args) {
        int size = Integer.parseInt(args[2]);
        long count = Long.parseLong(args[3]);
        Generator orders = Orders.ofBytes(size);
        boolean bare = args[4].equals("bare");
        KafkaEventSink.Builder builder = KafkaEventSink.to(args[0], args[1]).braidHeaders(!bare);
        if (bare) {
            builder.noKey();
        }
        try (KafkaEventSink sink = builder.config(KafkaBenchmark.SETTINGS).open()) {
            long start = System.nanoTime();
            orders.count(count).sendTo(sink);
            System.out.println(count / ((System.nanoTime() - start) / 1e9));
        }
    }
}
