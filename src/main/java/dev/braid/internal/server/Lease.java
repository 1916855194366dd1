package dev.braid.internal.server;

import java.util.concurrent.atomic.AtomicBoolean;

/** A part in a shared server, which runs until the last one is closed; safe for use by many threads. */
public final class Lease<S> implements AutoCloseable {

    private final S server;
    private final Runnable release;
    private final AtomicBoolean closed = new AtomicBoolean();

    Lease(S server, Runnable release) {
        this.server = server;
        this.release = release;
    }

    public S server() {
        return server;
    }

    /** Gives the part back; a second time it does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            release.run();
        }
    }
}
