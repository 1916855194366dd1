package dev.braid.benchmark;

import dev.braid.Event;
import dev.braid.Generator;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A list of 1 000 events as a test gets it: from the specification's text on, with another seed each time. */
@State(Scope.Thread)
public class InjectionBenchmark {

    static final int EVENTS = 1000;

    private final String specification = Examples.clicksText();
    private long seed;

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public List<Event> braid() {
        return Generator.of(specification).seed(seed++).count(EVENTS).events();
    }
}
