package dev.braid.benchmark;

import dev.braid.Event;
import dev.braid.Generator;
import java.util.Iterator;
import java.util.List;

/** Prints what stays on the heap once the garbage is gone. */
final class Footprint {

    private static final int EVENTS = 500_000;
    private static final int WORKERS = 100_000;
    private static final int OPERATIONS = 100_000;

    private Footprint() {}

    public static void main(String[] args) {
        System.out.println(
                switch (args[0]) {
                    case "events" -> ofEvents();
                    case "workers" -> ofWorkers();
                    default -> ofOperations();
                });
    }

    /** Of a list of events, in lengths of their JSON. */
    private static double ofEvents() {
        Generator generator = Examples.clicks().count(EVENTS);
        long before = used();
        List<Event> events = generator.events();
        long retained = used() - before;
        long json = events.stream().mapToLong(event -> event.toBytes().length).sum();
        return (double) retained / json;
    }

    /** Of a worker, in bytes; its variables, and its share of the queue and of all that the run needs besides, count. */
    private static double ofWorkers() {
        Generator generator = Generator.of(Examples.crowdedClicks()).concurrency(WORKERS);
        long before = used();
        Iterator<Event> events = generator.iterator();
        for (int i = 0; i < 2 * WORKERS; i++) {
            events.next();
        }
        long retained = used() - before;
        if (!events.hasNext()) {
            throw new IllegalStateException("the run has ended, so that nobody needs its workers");
        }
        return (double) retained / WORKERS;
    }

    /** Of an operation under way, in bytes; the two instances for each, and its share of the queue, count. */
    private static double ofOperations() {
        long before = used();
        Iterator<Event> events = OperationsUnderWayBenchmark.run(OPERATIONS);
        for (int i = 0; i < OperationsUnderWayBenchmark.WARM_UP * OPERATIONS; i++) {
            events.next();
        }
        long retained = used() - before;
        if (!events.hasNext()) {
            throw new IllegalStateException("the run has ended, so that nobody needs its operations");
        }
        return (double) retained / OPERATIONS;
    }

    private static long used() {
        // The second finds what the first one's finalizers and references let go.
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
