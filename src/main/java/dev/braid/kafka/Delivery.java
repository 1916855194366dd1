package dev.braid.kafka;

import dev.braid.Event;
import dev.braid.internal.sink.Progress;
import java.time.Instant;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to a broker: what there is to tell of it. Hundreds of thousands are underway at a time, whose records
 * the producer has already.
 */
final class Delivery implements Callback {

    private enum State {
        UNDERWAY,
        CONFIRMED,
        FAILED
    }

    private final Deliveries deliveries;
    private final long index;
    private final long second;
    private final int nano;
    private final String key;
    private final String type;
    private volatile State state = State.UNDERWAY;

    Delivery(Deliveries deliveries, Event event, String key, String type) {
        this.deliveries = deliveries;
        this.index = event.index();
        Instant time = event.time();
        this.second = time.getEpochSecond();
        this.nano = time.getNano();
        this.key = key;
        this.type = type;
    }

    boolean isConfirmed() {
        return state == State.CONFIRMED;
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata place, @Nullable Exception failure) {
        if (failure != null) {
            fail(failure);
        } else {
            state = State.CONFIRMED;
            deliveries.confirmed();
        }
    }

    /** Also where the producer has said so already. */
    void fail(Exception failure) {
        if (state == State.UNDERWAY) {
            state = State.FAILED;
            deliveries.failed(failure);
        }
    }

    /** Index, time, key and type. */
    @Override
    public String toString() {
        return Progress.event(index, Instant.ofEpochSecond(second, nano), key, type);
    }
}
