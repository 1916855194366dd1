package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventSink;
import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.engine.Engine;
import dev.braid.internal.record.RecordIdentity;
import dev.braid.internal.spec.Specification;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Publishes records to a server. */
final class SinkOutput implements RecordOutput {

    /** How many records make it worth to tell of them. */
    private static final long MANY = 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventSink sink;
    private final List<RecordIdentity> identities;
    private final long seed;
    private final Instant start;
    private final JsonBuffer record = new JsonBuffer();
    private long sent;

    private SinkOutput(EventSink sink, List<RecordIdentity> identities, long seed, Instant start) {
        this.sink = sink;
        this.identities = identities;
        this.seed = seed;
        this.start = start;
    }

    static SinkOutput open(Supplier<EventSink> sink, Specification specification, long seed, Instant start) {
        try {
            return new SinkOutput(sink.get(), identities(specification), seed, start);
        } catch (BraidException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }

    /** As a {@link dev.braid.Generator} has them. */
    private static List<RecordIdentity> identities(Specification specification) {
        return specification.recordTypes().stream()
                .map(type -> new RecordIdentity(type, specification.typeField(), null, specification.processes()))
                .toList();
    }

    @Override
    public JsonBuffer record() {
        return record;
    }

    @Override
    public boolean add(Engine run) {
        byte[] json = record.toBytes();
        record.truncate(0);
        RecordIdentity identity = identities.get(run.type());
        Event event = Event.of(
                seed,
                run.index(),
                start.plusNanos(run.time()),
                identity.type(json),
                identity.key(json, run.process()),
                json);
        told(() -> sink.send(event));
        sent++;
        return sent % MANY == 0;
    }

    @Override
    public void flush() {
        told(sink::flush);
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public boolean isStdout() {
        return false;
    }

    @Override
    public String outcome() {
        return "published " + sent + (sent == 1 ? " event" : " events") + " to " + sink;
    }

    @Override
    public void close() {
        told(sink::close);
    }

    /** What a server does not do is no fault of the input. */
    private static void told(Action action) {
        try {
            action.run();
        } catch (BraidException | IOException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }

    private interface Action {
        void run() throws IOException;
    }
}
