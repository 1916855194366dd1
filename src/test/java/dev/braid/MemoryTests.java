package dev.braid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryTests {

    private static final int WORKERS = 100_000;
    private static final int EVENTS = 10_000_000;

    @ParameterizedTest
    @CsvSource({"stream", "bytes"})
    void tenMillionEventsPassThroughAHeapOf64Megabytes(String way) {
        Path clicks = SpecificationFiles.examples().get(0);
        assertThat(clicks).hasFileName("clicks.json");

        assertThat(ChildJvm.run(List.of("-Xmx64m"), Passing.class, List.of(way, clicks.toString())))
                .isEqualTo(EVENTS + "\n");
    }

    static final class Passing {

        private Passing() {}

        public static void main(String[] arguments) throws IOException {
            Generator generator = Generator.of(Path.of(arguments[1])).count(EVENTS);
            boolean stream = arguments[0].equals("stream");
            System.out.print((stream
                            ? generator.stream()
                                    .filter(event -> event.index() >= 0)
                                    .count()
                            : generator.writeTo(OutputStream.nullOutputStream()))
                    + "\n");
        }
    }

    // The goal is 500 bytes and the variables: an int of up to ten digits, copied, takes an array of 32.
    @Test
    void aWorkerTakesLessThan500BytesAndItsVariables() {
        String bytes = ChildJvm.run(List.of("-Xmx512m", "-XX:+UseSerialGC"), Waiting.class, List.of());
        assertThat(Long.parseLong(bytes)).isBetween(50L, 500L + 32);
    }

    static final class Waiting {

        private Waiting() {}

        public static void main(String[] arguments) {
            Iterator<Event> events = Generator.of("""
                            interarrival: {type: constant, value: 0}
                            emitters: [{name: e, dimensions: [{type: variable, name: a, variable: a}]}]
                            states:
                              - name: waiting
                                emitter: e
                                variables:
                                  - {type: enum, name: a, values: [1, 2], weights: [1, 1]}
                                  - {type: enum, name: b, values: [1, 2], weights: [1, 1]}
                                  - {type: enum, name: c, values: [1, 2], weights: [1, 1]}
                                  - {type: enum, name: d, values: [1, 2], weights: [1, 1]}
                                  - {type: int, name: e, distribution: {type: uniform, min: 0, max: 2147483647}}
                                delay: {type: uniform, min: 1000, max: 2000}
                                transitions: [{next: waiting, probability: 1}]
                            """).concurrency(WORKERS).iterator();
            events.next();
            long before = used();
            for (int i = 0; i < 2 * WORKERS; i++) {
                events.next();
            }
            System.out.print((used() - before) / WORKERS);
            // Keeps the run alive until its memory has been measured.
            events.next();
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }
}
