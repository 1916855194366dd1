package dev.braid.sequence;

import dev.braid.BraidException;
import dev.braid.internal.time.Durations;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of one sequence that all its instances in a client share: the one that ids come from, and the one after it,
 * which is asked for when half of the ids are gone.
 *
 * <p>One request is under way at a time, so that blocks come in the order of their ids. Safe for use by many threads.
 */
final class Blocks {

    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int MOST_DOUBLINGS = 4;

    private final String name;
    private final BlockSource source;
    private final Executor fetches;
    private final Supplier<Duration> patience;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Block current = Block.empty();
    private volatile @Nullable Block following;
    private volatile boolean fetching;
    private volatile long pauseUntil = System.nanoTime();
    private int failures;
    private long failed;
    private @Nullable BlockFailure trouble;
    private long handedOut = Long.MIN_VALUE;

    Blocks(String name, BlockSource source, Executor fetches, Supplier<Duration> patience) {
        this.name = name;
        this.source = source;
        this.fetches = fetches;
        this.patience = patience;
    }

    long next() {
        Block block = current;
        long id = block.take();
        if (block.isBeforeHalf(id)) {
            return id;
        }
        if (!block.holds(id)) {
            return nextOfAnother();
        }
        prefetch();
        return id;
    }

    private void prefetch() {
        if (following == null && !fetching && System.nanoTime() - pauseUntil >= 0) {
            lock.lock();
            try {
                fetch();
            } finally {
                lock.unlock();
            }
        }
    }

    private long nextOfAnother() {
        Wait wait = new Wait();
        lock.lock();
        try {
            while (true) {
                requireUsable();
                Block block = current;
                long id = block.take();
                if (block.holds(id)) {
                    if (!block.isBeforeHalf(id)) {
                        fetch();
                    }
                    return id;
                }
                Block known = following;
                if (known == null) {
                    wait.forBlock();
                } else {
                    current = known;
                    following = null;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** The lock is held. */
    private void fetch() {
        if (following == null && !fetching && source.isUsable()) {
            fetching = true;
            fetches.execute(this::fetchOne);
        }
    }

    private void fetchOne() {
        BlockSource.Taken taken = source.take();
        lock.lock();
        try {
            fetching = false;
            IdBlock ids = taken.ids();
            if (ids == null) {
                failed(taken.failure());
            } else {
                succeeded();
                // A whole block may have been handed out meanwhile that stands behind this one.
                if (source.isCurrent(taken) && ids.first() > handedOut) {
                    following = new Block(ids);
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void succeeded() {
        failures = 0;
        trouble = null;
        pauseUntil = System.nanoTime();
    }

    private void failed(@Nullable BlockFailure failure) {
        failed++;
        trouble = failure;
        pauseUntil = System.nanoTime() + (SHORTEST_PAUSE << Math.min(failures++, MOST_DOUBLINGS));
        if (!source.isUsable()) {
            drop();
        }
    }

    private void requireUsable() {
        if (!source.isUsable()) {
            drop();
            throw source.end();
        }
    }

    /** Takes a whole block; what is left of those before it is passed over, so that ids ascend. */
    IdBlock nextBlock() {
        Wait wait = new Wait();
        while (true) {
            BlockSource.Taken taken = source.take();
            lock.lock();
            try {
                requireUsable();
                IdBlock ids = taken.ids();
                if (ids == null) {
                    failed(taken.failure());
                    wait.forPause();
                } else if (source.isCurrent(taken)) {
                    succeeded();
                    handOut(ids);
                    return ids;
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private void handOut(IdBlock ids) {
        handedOut = Math.max(handedOut, ids.last());
        if (current.ids().last() < ids.first()) {
            current = Block.empty();
        }
        Block known = following;
        if (known != null && known.ids().last() < ids.first()) {
            following = null;
        }
    }

    /** Begins anew: with the sequence as it is now on the server. */
    void forget() {
        lock.lock();
        try {
            source.forget();
            drop();
            handedOut = Long.MIN_VALUE;
            succeeded();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            source.close();
            drop();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void drop() {
        current = Block.empty();
        following = null;
    }

    /** One caller's wait for an answer; the lock is held but for its constructor. */
    private final class Wait {

        private final Duration longest = patience.get();
        private final long begin = System.nanoTime();
        private long failedBefore = -1;

        void forBlock() {
            boolean first = failedBefore < 0;
            if (first) {
                failedBefore = failed;
            }
            throwIfRefused();
            long failedThen = failed;
            if (first || System.nanoTime() - pauseUntil >= 0) {
                fetch();
            }
            if (fetching) {
                await(Long.MAX_VALUE);
            } else if (following == null && failed == failedThen) {
                await(pauseUntil - System.nanoTime());
            }
        }

        void forPause() {
            failedBefore = failedBefore < 0 ? failed - 1 : failedBefore;
            throwIfRefused();
            long until = pauseUntil;
            for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
                await(left);
            }
        }

        private void throwIfRefused() {
            BlockFailure last = trouble;
            if (failed > failedBefore && last != null && last.kind() == BlockFailure.Kind.REFUSED) {
                throw new BraidException("sequence `" + name + "`: " + last.words(), last);
            }
        }

        @SuppressWarnings("WaitNotInLoop") // the loop is the caller's
        private void await(long most) {
            long left = longest.toNanos() - (System.nanoTime() - begin);
            if (left <= 0) {
                throw new BraidException(
                        "sequence `" + name + "`: found no ids within " + Durations.words(longest) + ", " + tries()
                                + "; the server may answer later: ask again then",
                        trouble);
            }
            try {
                @SuppressWarnings("unused") // the clock is looked at again
                long unused = changed.awaitNanos(Math.max(1, Math.min(left, most)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BraidException(
                        "sequence `" + name + "`: the thread was interrupted while it waited for " + source.place()
                                + "; let it wait for the answer",
                        e);
            }
        }

        private String tries() {
            BlockFailure last = trouble;
            long tries = failed - failedBefore;
            if (last == null || tries == 0) {
                return source.place() + " has not answered";
            }
            return "in " + tries + (tries == 1 ? " try" : " tries") + ", the last one: " + last.words();
        }
    }
}
