package dev.braid.benchmark;

import dev.braid.Event;
import dev.braid.Generator;
import java.util.Iterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Clicks of few and of many workers, one by one out of a run that goes on from one measurement to the next.
 *
 * <p>Fair, because it begins only when all workers live and have made several clicks each, so that their order in the queue
 * and in memory has become a random one.
 */
@State(Scope.Thread)
public class WorkersBenchmark {

    private static final int EVENTS = 100_000;
    private static final int CLICKS_BEFORE = 10;

    @Param({"100", "100000"})
    private int workers;

    private Iterator<Event> events;

    @Setup
    public void spawn() {
        events = Generator.of(Examples.crowdedClicks()).concurrency(workers).iterator();
        for (int i = 0; i < workers * CLICKS_BEFORE; i++) {
            events.next();
        }
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void braid(Blackhole blackhole) {
        for (int i = 0; i < EVENTS; i++) {
            blackhole.consume(events.next());
        }
    }
}
