package dev.braid.benchmark;

import dev.braid.Event;
import dev.braid.Operations;
import java.util.Iterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Events with few and with many operations under way, one by one out of a run that goes on from one measurement to the next.
 *
 * <p>In the time that an update takes in the mean as many begin as are to be under way, in a cloud of one size.
 */
@State(Scope.Thread)
public class OperationsUnderWayBenchmark {

    private static final int EVENTS = 100_000;

    /** Of an update: 11 of its 35 forms take 450 seconds more than the others, which take two. */
    private static final double MEAN_SECONDS = 143.5;

    private static final int INSTANCES = 200_000;

    /** So many events for each operation under way take a quarter of an hour, after which as many end as begin. */
    static final int WARM_UP = 25;

    @Param({"100", "100000"})
    private int operations;

    private Iterator<Event> events = run(100);

    @Setup
    public void begin() {
        events = run(operations);
        for (int i = 0; i < WARM_UP * operations; i++) {
            events.next();
        }
    }

    /** A run with so many operations under way, once it is warmed up. */
    static Iterator<Event> run(int operations) {
        return Operations.of("update")
                .entities(INSTANCES)
                .ratePerMinute(operations * 60 / MEAN_SECONDS)
                .generator()
                .iterator();
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void braid(Blackhole blackhole) {
        for (int i = 0; i < EVENTS; i++) {
            blackhole.consume(events.next());
        }
    }
}
