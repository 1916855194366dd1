package dev.braid.sequence;

/**
 * Counts blocks by the offsets of a topic.
 *
 * <p>What could make an offset come twice is another topic in the place of the one that was opened: the first record is
 * looked at after each count, which is the definition that was found when it was opened, or the count does not hold.
 */
final class KafkaCounter implements BlockCounter {

    /** Where brokers create topics by themselves, a topic of this name may be there again. */
    private static final String GONE = "its topic has been deleted or emptied";

    private final KafkaBlocks store;
    private final String name;
    private final Definition definition;
    private long seen;

    KafkaCounter(KafkaBlocks store, String name, Definition definition, long seen) {
        this.store = store;
        this.name = name;
        this.definition = definition;
        this.seen = seen;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public long take() throws BlockFailure {
        long before = seen();
        long offset = append();
        Definition now = store.definition(name);
        if (now == null) {
            throw BlockFailure.lost(GONE);
        }
        if (!now.equals(definition)) {
            throw BlockFailure.lost("another one has been created in its place, or it has been reset");
        }
        if (offset <= before) {
            throw BlockFailure.lost(
                    "it has gone back to an earlier state, from block " + number(before) + " to " + number(offset));
        }
        see(offset);
        return number(offset) - 1;
    }

    /** A producer waits for a topic that is gone as it does for a broker that is away. */
    private long append() throws BlockFailure {
        try {
            return store.append(name);
        } catch (BlockFailure e) {
            if (!store.isThere(name)) {
                throw BlockFailure.lost(GONE);
            }
            throw e;
        }
    }

    private long number(long offset) {
        return offset - definition.start();
    }

    private synchronized long seen() {
        return seen;
    }

    private synchronized void see(long offset) {
        seen = Math.max(seen, offset);
    }
}
