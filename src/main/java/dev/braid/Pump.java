package dev.braid;

import dev.braid.internal.live.Deadline;
import dev.braid.internal.live.Feed;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Sends what a feed hands over to a sink, in a thread of its own, and flushes the sink whenever there is nothing to send.
 *
 * <p>Safe for use by many threads.
 */
final class Pump implements AutoCloseable {

    /** Shorter than a person or a test would wait, longer than the gaps in a fast stream. */
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /** A sink that neither confirms nor fails in this time is left to itself. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** To end what has been confirmed, or has failed. */
    private static final Duration ENDING = Duration.ofSeconds(5);

    private final Feed<Event> feed;
    private final Outlet outlet;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private long wanted;
    private long confirmed;
    private boolean ended;
    private @Nullable BraidException failure;

    private Pump(Feed<Event> feed, EventSink sink) {
        this.feed = feed;
        this.outlet = new Outlet(sink);
        this.thread = new Thread(this::run, "braid-event-sink");
        thread.setDaemon(true);
    }

    static Pump start(Feed<Event> feed, EventSink sink) {
        Pump pump = new Pump(feed, sink);
        pump.thread.start();
        return pump;
    }

    /** Waits until what has been handed over by now is confirmed, or the sink has failed; how much is. */
    long settle() throws InterruptedException {
        Deadline deadline = Deadline.after(PATIENCE);
        lock.lockInterruptibly();
        try {
            wanted = feed.handedOver();
            while (confirmed < wanted && !ended && deadline.left() > 0) {
                changed.awaitNanos(deadline.left());
            }
            if (confirmed < wanted && !ended) {
                giveUp();
            }
            return confirmed;
        } finally {
            lock.unlock();
        }
    }

    Optional<BraidException> failure() {
        lock.lock();
        try {
            return Optional.ofNullable(failure);
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            pump();
        } catch (InterruptedException e) {
            fail(new BraidException("the thread of the sink was interrupted", e));
        } catch (BraidException e) {
            fail(e);
        } catch (Throwable e) {
            fail(new BraidException("the sink failed after " + outlet.sent() + " events: " + e, e));
        } finally {
            end();
        }
    }

    private void pump() throws InterruptedException {
        boolean open = true;
        while (open) {
            // Asked before: what a feed hands over last, it may hand over after a poll in vain.
            boolean live = isLive();
            @Nullable Event event = feed.poll(IDLE_NANOS);
            if (event != null) {
                outlet.send(event);
            }
            open = event != null || live;
            if (event == null || isWanted()) {
                confirm();
            }
        }
    }

    private boolean isLive() {
        Feed.State state = feed.state();
        return state == Feed.State.OPEN || state == Feed.State.PAUSED;
    }

    private boolean isWanted() {
        lock.lock();
        try {
            return confirmed < wanted && outlet.sent() >= wanted;
        } finally {
            lock.unlock();
        }
    }

    private void confirm() {
        if (outlet.sent() > confirmed) {
            outlet.flush();
            change(() -> confirmed = outlet.sent());
        }
    }

    private void fail(BraidException cause) {
        change(() -> failure = failure == null ? cause : failure);
        feed.close();
    }

    private void end() {
        try {
            outlet.close();
        } catch (BraidException e) {
            change(() -> failure = failure == null ? e : failure);
        }
        change(() -> ended = true);
    }

    /** Said here: the thread may be held up in the sink for ever. */
    private void giveUp() {
        BraidException cause = new BraidException("the sink was given up after it had not confirmed for too long");
        change(() -> failure = failure == null ? cause : failure);
        thread.interrupt();
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

    /** Sends what has been handed over, then ends the thread and closes the sink. */
    @Override
    public void close() {
        feed.pause();
        try {
            settle();
            feed.close();
            thread.join(ENDING.toMillis());
            if (thread.isAlive()) {
                giveUp();
            }
        } catch (InterruptedException e) {
            feed.close();
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
