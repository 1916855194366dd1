package dev.braid.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.braid.Event;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * clicks.json to a list.
 *
 * <p>The list of byte arrays is the least that a list of these records can cost: its writer knows only this record, keeps no
 * queue, and draws values from tables. From the list of {@code ObjectNode}s each field can be read, as from a list of events;
 * its strings and numbers are prepared, and only the time is a new string.
 *
 * <p>The collector's work is part of the result.
 */
@State(Scope.Thread)
public class ListBenchmark {

    private static final int EVENTS = 100_000;

    private final ObjectNodeClicks objectNodes = new ObjectNodeClicks(new ClickModel());
    private final ByteArrayClicks byteArray = new ByteArrayClicks(new ClickModel());

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public List<Event> braid() {
        return Examples.clicks().count(EVENTS).events();
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public List<byte[]> byteArrays() {
        return byteArray.list(EVENTS);
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public List<ObjectNode> objectNodes() {
        return objectNodes.list(EVENTS);
    }
}
