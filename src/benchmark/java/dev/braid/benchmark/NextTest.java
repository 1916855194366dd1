package dev.braid.benchmark;

import dev.braid.BackendMode;
import dev.braid.Event;
import dev.braid.Generator;
import dev.braid.kafka.KafkaBackend;
import dev.braid.kafka.KafkaEventSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Prints how many milliseconds a test costs on a broker that runs: its view, its topic emptied, one event sent, confirmed and
 * read back.
 */
final class NextTest {

    private static final int TESTS = 40;
    private static final int FIRST = 10;

    private NextTest() {}

    public static void main(String[] args) {
        List<Double> millis = new ArrayList<>();
        Generator one = Generator.of(Examples.clicksText()).count(1);
        try (KafkaBackend broker =
                KafkaBackend.builder().mode(BackendMode.EMBEDDED).start()) {
            for (int test = 0; test < TESTS; test++) {
                long start = System.nanoTime();
                List<Event> read = test(broker, one);
                if (test >= FIRST) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
                if (read.size() != 1) {
                    throw new IllegalStateException("read " + read);
                }
            }
        }
        System.out.println(Medians.of(millis));
    }

    private static List<Event> test(KafkaBackend broker, Generator one) {
        try (KafkaBackend view = broker.view(false, false)) {
            view.prepare(Set.of("clicks"), 1);
            try (KafkaEventSink sink = view.sink("clicks").open()) {
                one.sendTo(sink);
            }
            return view.topic("clicks").events();
        }
    }
}
