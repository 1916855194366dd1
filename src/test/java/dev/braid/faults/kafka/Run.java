package dev.braid.faults.kafka;

import dev.braid.Generator;
import java.time.Duration;

/** What is sent in the fault tests. */
final class Run {

    /** {@code -Dfaults.events=1000000} for the large form. */
    static final int EVENTS = Integer.getInteger("faults.events", 100_000);

    static final int KEYS = 10_000;

    static final int PARTITIONS = 6;

    /** One event of each key a minute or so, without an order that the keys share. */
    private static final String SPECIFICATION = """
            interarrival: {type: constant, value: 0}
            emitters:
              - name: reading
                dimensions:
                  - {type: uuid, name: id}
                  - {type: int, name: value, distribution: {type: uniform, min: 0, max: 1000000}}
                  - {type: string, name: note, chars: abcdefghijklmnopqrstuvwxyz, length_distribution: {type: uniform, min: 10, max: 100}}
            states:
              - name: reading
                emitter: reading
                delay: {type: exponential, mean: 60}
                transitions: [{next: reading, probability: 1}]
            """;

    private Run() {}

    /** As fast as it goes. */
    static Generator ofSeed(long seed) {
        return Generator.of(SPECIFICATION).seed(seed).concurrency(KEYS).count(EVENTS);
    }

    /** Spread evenly over a time, so that a fault hits what is under way. */
    static Generator paced(Generator run, Duration time) {
        return run.rate(EVENTS / (double) time.toSeconds());
    }
}
