package dev.braid.elasticsearch;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.internal.bulk.BulkFailure;
import dev.braid.internal.bulk.BulkLimits;
import dev.braid.internal.bulk.BulkWriter;
import dev.braid.internal.elastic.ElasticAccess;
import dev.braid.internal.elastic.ElasticClient;
import dev.braid.internal.elastic.ElasticIndices;
import dev.braid.internal.sink.Progress;
import dev.braid.internal.sink.Uninterrupted;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends events to one index, until one of them fails. For one thread at a time. */
final class IndexWriter implements AutoCloseable {

    /** What is underway when something fails, or when the sink is closed before it is flushed, gets so much time. */
    private static final Duration SETTLING = Duration.ofSeconds(3);

    /** The writer gives an answer up by itself, also one that comes in pieces: this is for others. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);

    private final String place;
    private final DocumentId id;
    private final ElasticClient client;
    private final BulkWriter writer;
    private long sent;
    private @Nullable Event last;
    private @Nullable BraidException failure;
    private boolean closed;

    IndexWriter(ElasticAccess access, String index, DocumentId id, BulkLimits limits) {
        this.place = "index `" + index + "` at " + access;
        this.id = id;
        this.client = ElasticClient.of(access, limits.answering().plus(AFTERWARDS));
        try {
            ElasticIndices.checkThere(client, index);
        } catch (RuntimeException e) {
            Uninterrupted.run(client::close);
            throw e;
        }
        this.writer = new BulkWriter(client, index, limits);
    }

    void send(Event event) {
        checkOpen();
        last = event;
        sent++;
        try {
            if (event.isTombstone()) {
                throw new BraidException("found a tombstone, expected an event with a record: an index has no document"
                        + " for it; leave it out");
            }
            byte[] json = event.toBytes();
            writer.write(id.of(event, json), event.index() + 1, json, event);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (RuntimeException e) {
            throw fail(progress().words() + "; " + e.getMessage(), e);
        }
    }

    void flush() {
        checkOpen();
        try {
            writer.flush();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        checkOpen();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        Uninterrupted.run(() -> {
            settle();
            writer.close();
            client.close();
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
        BulkFailure found = writer.failure();
        if (found != null) {
            settle();
            throw fail(found.found() + "; " + progress().words() + "; " + found.remedy(), found.cause());
        }
    }

    private BraidException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return fail(
                "the thread was interrupted; " + progress().words() + "; let the thread wait until the sink is flushed",
                e);
    }

    private BraidException fail(String words, @Nullable Throwable cause) {
        BraidException told = new BraidException(place + ": " + words, cause);
        failure = told;
        return told;
    }

    /** Lets what is underway arrive, or fail, so that the counts are true and nothing arrives later. */
    private void settle() {
        try {
            writer.settle(SETTLING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Progress progress() {
        long confirmed = writer.confirmed();
        Optional<Event> unconfirmed = sent == confirmed
                ? Optional.empty()
                : writer.firstUnconfirmed().map(Event.class::cast).or(() -> Optional.ofNullable(last));
        return new Progress(
                sent,
                confirmed,
                unconfirmed.map(event -> Progress.event(event.index(), event.time(), event.key(), event.type())));
    }
}
