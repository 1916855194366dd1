package dev.braid.internal.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes elements in a thread of its own and holds a few of them until they are taken: the thread waits for each one's
 * instant, and while the buffer is full.
 *
 * <p>Safe for use by many threads.
 *
 * @param <E> what is handed over
 */
public final class Feed<E> implements AutoCloseable {

    /** How many elements wait to be taken at most. */
    public static final int CAPACITY = 1024;

    private static final long PATIENCE_MILLIS = 1_000;

    /** Makes elements, one after the other; used by the feed's thread alone. */
    public interface Source<E> {

        /** Makes the next element; false at the end. */
        boolean advance();

        /** The element's instant, in nanoseconds since the start. */
        long time();

        E element();
    }

    /** How far a feed has got. */
    public enum State {
        OPEN,
        PAUSED,
        ENDED,
        FAILED,
        CLOSED
    }

    private static final long NOTHING = -1;

    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<E> buffer = new ArrayDeque<>();
    private final Pace pace;

    private State state = State.OPEN;
    private @Nullable Throwable failure;
    private long begin = System.nanoTime();
    private long pausedAt;
    private long horizon;
    private long handedOver;
    private long pending = NOTHING;

    private Feed(String name, Source<E> source, Pace pace, long horizon) {
        this.pace = pace;
        this.horizon = horizon;
        this.thread = new Thread(() -> run(source), name);
        thread.setDaemon(true);
    }

    /**
     * Begins to hand over.
     *
     * @param name of the thread
     * @param horizon elements at later instants wait until it is moved by {@link #advanceTo}
     */
    public static <E> Feed<E> start(String name, Source<E> source, Pace pace, long horizon) {
        Feed<E> feed = new Feed<>(name, source, pace, horizon);
        feed.thread.start();
        return feed;
    }

    /** Hands over nothing until {@link #resume}; what has been handed over can still be taken. */
    public void pause() {
        change(() -> {
            if (state == State.OPEN) {
                state = State.PAUSED;
                pausedAt = System.nanoTime();
            }
        });
    }

    /** Goes on where {@link #pause} stopped: as if the time between had not been. */
    public void resume() {
        change(() -> {
            if (state == State.PAUSED) {
                state = State.OPEN;
                begin += System.nanoTime() - pausedAt;
            }
        });
    }

    /** Lets elements up to this instant go, that instant included. */
    public void advanceTo(long time) {
        change(() -> horizon = Math.max(horizon, time));
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the next element; null when none came in this time, or none will come. */
    public @Nullable E poll(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (buffer.isEmpty() && isLive() && left > 0) {
                left = changed.awaitNanos(left);
            }
            @Nullable E element = buffer.poll();
            if (element != null) {
                changed.signalAll();
            }
            return element;
        } finally {
            lock.unlock();
        }
    }

    /** Takes all elements up to the horizon, and waits for those that are still to be made; without a horizon, what is there. */
    public List<E> drain() throws InterruptedException {
        List<E> drained = new ArrayList<>();
        lock.lockInterruptibly();
        try {
            while (isBeforeHorizon() || !buffer.isEmpty()) {
                drained.addAll(buffer);
                buffer.clear();
                changed.signalAll();
                if (isBeforeHorizon()) {
                    changed.await();
                }
            }
            return drained;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until all elements up to the horizon have been handed over; without a horizon, does not wait.
     *
     * @param isTaken whether somebody takes them meanwhile; else only as many come as there is room for
     */
    public void awaitDue(boolean isTaken) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (isBeforeHorizon() && (isTaken || buffer.size() < CAPACITY)) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isLive() {
        return state == State.OPEN || state == State.PAUSED;
    }

    private boolean isBeforeHorizon() {
        return horizon < Long.MAX_VALUE && state == State.OPEN && pending <= horizon;
    }

    private void run(Source<E> source) {
        try {
            boolean open = true;
            while (open && source.advance()) {
                open = handOver(source.element(), source.time());
            }
            end(State.ENDED, null);
        } catch (InterruptedException e) {
            end(State.CLOSED, null);
        } catch (Throwable e) {
            // Whatever it is: who takes elements is the one to be told.
            end(State.FAILED, e);
        }
    }

    /** Waits until it is time and there is room; false when the feed has been closed. */
    private boolean handOver(E element, long time) throws InterruptedException {
        lock.lock();
        try {
            pending = time;
            long wait = waitFor(time);
            if (wait > 0) {
                // Who drains waits to see that nothing more is due.
                changed.signalAll();
            }
            while (wait > 0 && isLive()) {
                changed.awaitNanos(wait);
                wait = waitFor(time);
            }
            if (!isLive()) {
                return false;
            }
            pending = NOTHING;
            buffer.add(element);
            handedOver++;
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** For how long an element has to wait, unless something changes; not above 0 when it can go. */
    private long waitFor(long time) {
        if (state == State.PAUSED || time > horizon || buffer.size() >= CAPACITY) {
            return Long.MAX_VALUE;
        }
        return pace.due(time, handedOver) - (System.nanoTime() - begin);
    }

    private void end(State end, @Nullable Throwable cause) {
        change(() -> {
            pending = NOTHING;
            if (isLive()) {
                state = end;
                failure = cause;
            }
        });
    }

    /** Ends the thread, and waits for its end; what has not been taken is gone. */
    @Override
    public void close() {
        change(() -> {
            buffer.clear();
            if (isLive() || state == State.ENDED) {
                state = State.CLOSED;
            }
        });
        try {
            thread.join(PATIENCE_MILLIS);
            thread.interrupt();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    public State state() {
        return locked(() -> state);
    }

    /** What ended a feed that has failed. */
    public @Nullable Throwable failure() {
        return locked(() -> failure);
    }

    /** See {@link #advanceTo}. */
    public long horizon() {
        return locked(() -> horizon);
    }

    public long handedOver() {
        return locked(() -> handedOver);
    }

    /** The instant of the element that waits to be handed over, or a negative number. */
    public long pending() {
        return locked(() -> pending);
    }

    /** How many nanoseconds that element is still to wait. */
    public long untilPending() {
        return locked(() -> Math.max(0, waitFor(pending)));
    }

    private <T> T locked(Supplier<T> value) {
        lock.lock();
        try {
            return value.get();
        } finally {
            lock.unlock();
        }
    }
}
