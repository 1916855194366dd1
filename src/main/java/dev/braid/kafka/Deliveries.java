package dev.braid.kafka;

import dev.braid.Event;
import dev.braid.internal.sink.Progress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.jspecify.annotations.Nullable;

/**
 * What became of each event that a producer was given.
 *
 * <p>One thread sends and asks; the producer's thread tells what is confirmed and what has failed.
 */
final class Deliveries {

    private final AtomicLong confirmed = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /** How many answers somebody waits for. */
    private volatile long awaited = -1;

    private final Runnable giveUp;
    private final ArrayDeque<Delivery> underway = new ArrayDeque<>();
    private long sent;

    /** The thread that sent last. It is never the producer's, which may see an outdated one. */
    private @Nullable Thread sender;

    /** For the producer's thread. */
    private boolean givenUp;

    /**
     * Without deliveries yet.
     *
     * @param giveUp is run in the producer's thread as soon as that reports a failed delivery, before it does anything else
     */
    Deliveries(Runnable giveUp) {
        this.giveUp = giveUp;
    }

    Delivery add(Event event, String key, String type) {
        sender = Thread.currentThread();
        Delivery delivery = new Delivery(this, event, key, type);
        forgetConfirmed();
        underway.add(delivery);
        sent++;
        return delivery;
    }

    long sent() {
        return sent;
    }

    Progress progress() {
        forgetConfirmed();
        return new Progress(
                sent, confirmed.get(), Optional.ofNullable(underway.peek()).map(Delivery::toString));
    }

    boolean areConfirmed() {
        return confirmed.get() == sent;
    }

    /** The first one that says what is wrong. */
    Optional<Exception> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** Waits until each event is confirmed or has failed; false where some are neither in this time. */
    synchronized boolean await(Duration patience) throws InterruptedException {
        awaited = sent;
        long end = System.nanoTime() + patience.toNanos();
        while (answered.get() < sent) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    void confirmed() {
        confirmed.incrementAndGet();
        answered();
    }

    void failed(Exception cause) {
        failure.accumulateAndGet(cause, Deliveries::telling);
        if (!givenUp && Thread.currentThread() != sender) {
            givenUp = true;
            giveUp.run();
        }
        answered();
    }

    /**
     * The earlier of two failures, unless it only says that another record of its batch was refused, as a plain
     * {@link KafkaException} does.
     */
    private static Exception telling(@Nullable Exception earlier, Exception later) {
        boolean saysLittle = earlier != null && earlier.getClass() == KafkaException.class;
        return earlier == null || (saysLittle && later instanceof ApiException) ? later : earlier;
    }

    private void answered() {
        if (answered.incrementAndGet() == awaited) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    private void forgetConfirmed() {
        for (Delivery first = underway.peek(); first != null && first.isConfirmed(); first = underway.peek()) {
            underway.remove();
        }
    }
}
