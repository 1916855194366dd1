package dev.braid.sequence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps sequences in this process. */
class MemoryBlocks implements BlockStore {

    private static final class Counter {

        private Definition definition;
        private long blocks;

        Counter(Definition definition) {
            this.definition = definition;
        }
    }

    private final Map<String, Counter> counters = new TreeMap<>();

    @Override
    public String place() {
        return "memory";
    }

    @Override
    public Object identity() {
        return this;
    }

    @Override
    public BlockCounter open(String name) throws BlockFailure {
        Counter counter = find(name);
        synchronized (counter) {
            return new Opened(counter, counter.definition);
        }
    }

    private synchronized Counter find(String name) throws BlockFailure {
        @Nullable Counter counter = counters.get(name);
        if (counter == null) {
            throw BlockFailure.unknown(place(), name);
        }
        return counter;
    }

    @Override
    public synchronized void create(String name, long first, int blockSize) {
        counters.computeIfAbsent(name, key -> new Counter(Definition.begin(first, blockSize, 0)));
    }

    @Override
    public void reset(String name) throws BlockFailure {
        Counter counter = find(name);
        synchronized (counter) {
            counter.definition = counter.definition.again(0);
            counter.blocks = 0;
        }
    }

    @Override
    public synchronized List<SequenceState> states() {
        return counters.entrySet().stream()
                .map(entry -> entry.getValue().definition.state(entry.getKey(), entry.getValue().blocks))
                .toList();
    }

    @Override
    public void close() {
        // It holds nothing but memory.
    }

    private record Opened(Counter counter, Definition definition) implements BlockCounter {

        @Override
        public long take() throws BlockFailure {
            synchronized (counter) {
                if (!counter.definition.equals(definition)) {
                    throw BlockFailure.lost("it has been reset");
                }
                return counter.blocks++;
            }
        }
    }
}
