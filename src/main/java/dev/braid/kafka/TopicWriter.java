package dev.braid.kafka;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.internal.sink.Progress;
import dev.braid.internal.sink.Uninterrupted;
import dev.braid.internal.time.Durations;
import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends events to one topic, until one of them fails. For one thread at a time. */
final class TopicWriter implements AutoCloseable {

    /** What is underway when something fails, or when the sink is closed before it is flushed, gets so much time. */
    private static final Duration SETTLING = Duration.ofSeconds(3);

    /** The producer gives a delivery up by itself when its time is over: this is for one that does not. */
    private static final Duration GRACE = Duration.ofSeconds(4);

    private final String place;
    private final SinkConnection connection;
    private final Producer<byte[], byte[]> producer;
    private final RecordEncoder encoder;
    private final Deliveries deliveries;
    private final @Nullable Transaction transaction;
    private @Nullable BraidException failure;
    private boolean closed;

    TopicWriter(SinkOptions options, SinkConnection connection) {
        this.place = "topic `" + options.topic() + "` at " + options.servers();
        this.connection = connection;
        this.producer = connection.producer();
        this.encoder = new RecordEncoder(options, connection.rule());
        this.transaction = options.transactional() ? new Transaction(producer) : null;
        this.deliveries = new Deliveries(this::giveUp);
    }

    /**
     * Closes the producer before it sends anything again. After a failure it begins a new epoch, in which the broker does not
     * recognise the batches that it already has. A transaction is aborted instead.
     */
    private void giveUp() {
        if (transaction == null) {
            producer.close(Duration.ZERO);
        }
    }

    void send(Event event) {
        checkOpen();
        try {
            if (transaction != null) {
                transaction.take(event);
            }
            send(encoder, event, event.key(), event.type());
        } catch (RuntimeException e) {
            throw fail(e);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The delivery is told the same.
    private void send(RecordEncoder encoder, Event event, String key, String type) {
        Delivery delivery = deliveries.add(event, key, type);
        try {
            producer.send(encoder.record(event, key, type), delivery);
        } catch (RuntimeException e) {
            delivery.fail(e);
            throw e;
        }
    }

    void flush() {
        checkOpen();
        Duration patience = connection.deliveryTimeout().plus(GRACE);
        try {
            producer.flush();
            if (!deliveries.await(patience)) {
                throw fail(new TimeoutException("no answer came within " + Durations.words(patience)));
            }
            checkOpen();
            if (transaction != null) {
                transaction.commit(deliveries.sent());
                connection.committed().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fail(e);
        } catch (BraidException e) {
            throw e;
        } catch (RuntimeException e) {
            throw fail(e);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        Uninterrupted.run(() -> {
            if (failure == null) {
                settle();
                abort();
            }
            connection.end().accept(failure == null && deliveries.areConfirmed());
        });
    }

    @Override
    public String toString() {
        return place;
    }

    private void checkOpen() {
        if (closed) {
            throw new BraidException(place + ": found the sink closed, expected an open one; open another");
        }
        if (failure != null) {
            throw new BraidException(failure.getMessage() == null ? "" : failure.getMessage(), failure.getCause());
        }
        deliveries.failure().ifPresent(cause -> {
            throw fail(cause);
        });
    }

    private BraidException fail(Exception e) {
        if (!Thread.currentThread().isInterrupted()) {
            settle();
        }
        // A producer that has been given up says no more than that it is closed.
        Exception told = deliveries.failure().orElse(e);
        Throwable cause = KafkaProblems.deepest(told);
        Progress progress = transaction == null ? deliveries.progress() : transaction.progress(deliveries.sent());
        if (!(cause instanceof TimeoutException)) {
            abort();
        }
        BraidException failed = new BraidException(place + ": " + KafkaProblems.sending(cause, progress), told);
        failure = failed;
        return failed;
    }

    /** Lets what is underway arrive, or fail, so that as much as possible is known of it. */
    private void settle() {
        try {
            deliveries.await(SETTLING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void abort() {
        try {
            if (transaction != null) {
                transaction.abort();
            }
        } catch (KafkaException | IllegalStateException e) {
            // The broker aborts it when its time is over, as it does for a producer that was killed.
            // After a commit without an answer there is nothing to abort.
        }
    }
}
