package dev.braid.internal.server;

import java.net.URI;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps something from outliving the tests, until it is closed; safe for use by many threads. */
public final class Guard implements AutoCloseable {

    private final Charge charge;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Guard(Charge charge) {
        this.charge = charge;
    }

    /** A container is removed, by its id at the Docker that listens there. */
    public static Guard overContainer(String id, URI docker) {
        return over(new Charge.OfContainer(id, docker));
    }

    /** A process is killed, with those that it has started. */
    public static Guard overProcess(ProcessHandle process) {
        return over(new Charge.OfProcess(
                process.pid(), process.info().startInstant().orElse(Instant.EPOCH)));
    }

    static Guard over(Charge charge) {
        WatchdogProcess.INSTANCE.add(charge);
        return new Guard(charge);
    }

    /** It has ended. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            WatchdogProcess.INSTANCE.remove(charge);
        }
    }
}
