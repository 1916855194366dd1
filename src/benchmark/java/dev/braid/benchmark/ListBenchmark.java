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
 * <p>Fair, because both end with a list from which each field can be asked for, and the reference puts
 * strings and numbers that stand ready, as its author would: Jackson makes the nodes of them, the time alone is a new string.
 * The collector's work is part of the result.
 *
 * <p>The byte arrays are no reference: they show what a list costs that nothing but the writing of this one record is done for.
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
