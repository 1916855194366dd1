package dev.braid.benchmark;

import dev.braid.Generator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One run made by one thread, and the same run made by two shards in two threads.
 *
 * <p>Fair, because both make the same records from the start to the end, and the time is that of the slower shard. It needs
 * two cores that nobody else uses.
 */
@State(Scope.Thread)
public class ShardsBenchmark {

    private static final int EVENTS = 500_000;

    @Param({"clicks.json", "telemetry.json"})
    private String example;

    private ExecutorService threads;

    @Setup
    public void start() {
        threads = Executors.newFixedThreadPool(2);
    }

    @TearDown
    public void stop() {
        threads.shutdown();
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long oneThread() throws Exception {
        return threads.submit(() -> write(Examples.of(example))).get();
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long twoShards() throws Exception {
        Generator generator = Examples.of(example);
        Future<Long> first = threads.submit(() -> write(generator.shard(0, 2)));
        Future<Long> second = threads.submit(() -> write(generator.shard(1, 2)));
        return first.get() + second.get();
    }

    private static long write(Generator generator) throws IOException {
        return generator.count(EVENTS).writeTo(OutputStream.nullOutputStream());
    }
}
