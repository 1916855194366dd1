package dev.braid.kafka;

import dev.braid.Event;
import dev.braid.internal.sink.Progress;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** What a sink sends between two flushes, all of it or nothing. */
final class Transaction {

    private final Producer<byte[], byte[]> producer;
    private long committed;
    private @Nullable Event first;

    Transaction(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** Begins with the first event. */
    void take(Event event) {
        if (first == null) {
            producer.beginTransaction();
            first = event;
        }
    }

    void commit(long sent) {
        if (first != null) {
            producer.commitTransaction();
            first = null;
            committed = sent;
        }
    }

    void abort() {
        if (first != null) {
            producer.abortTransaction();
        }
    }

    Progress progress(long sent) {
        return new Progress(sent, committed, Optional.ofNullable(first).map(Transaction::words));
    }

    private static String words(Event event) {
        return "#" + event.index() + " " + event.time() + " " + event.key() + " " + event.type();
    }
}
