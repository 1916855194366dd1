package dev.braid.faults;

/** How many events there were, and a number that each of them, its bytes and the order of all have gone into. */
final class Trace {

    private static final long PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long events;
    private long hash;

    void add(long index, byte[] bytes) {
        events++;
        long mixed = (hash ^ index) * GOLDEN;
        mixed ^= mixed >>> 32;
        for (byte octet : bytes) {
            mixed = (mixed ^ octet) * PRIME;
        }
        hash = mixed ^ mixed >>> 29;
    }

    long events() {
        return events;
    }

    boolean isSameAs(Trace other) {
        return events == other.events && hash == other.hash;
    }
}
