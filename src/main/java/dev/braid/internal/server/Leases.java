package dev.braid.internal.server;

import dev.braid.BraidException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Servers that are shared by who asks for equal ones: started for the first, stopped with the last, and when the JVM ends.
 *
 * <p>A server that could not be started is not tried again: the next test would wait as long for the same answer.
 *
 * <p>Safe for use by many threads; servers of different keys start at the same time.
 *
 * @param <K> what makes two servers one
 * @param <S> the servers
 */
public final class Leases<K, S> {

    private final Map<K, Shared> shared = new ConcurrentHashMap<>();
    private final Consumer<S> stop;

    /** A registry for the whole life of the JVM, with this way to stop a server. */
    public Leases(Consumer<S> stop) {
        this.stop = stop;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll, "braid-servers"));
    }

    /** Takes part in the server of this key, which is started if there is none; given back by closing. */
    public Lease<S> lease(K key, Supplier<S> starter) {
        return shared.computeIfAbsent(key, none -> new Shared()).lease(starter);
    }

    private void stopAll() {
        shared.values().forEach(Shared::stopAtExit);
    }

    private final class Shared {

        private final ReentrantLock lock = new ReentrantLock();
        private int leases;
        private @Nullable S server;
        private @Nullable BraidException failure;

        Lease<S> lease(Supplier<S> starter) {
            lock.lock();
            try {
                if (failure != null) {
                    throw new BraidException(String.valueOf(failure.getMessage()), failure);
                }
                S running = server == null ? start(starter) : server;
                leases++;
                return new Lease<>(running, this::release);
            } finally {
                lock.unlock();
            }
        }

        private S start(Supplier<S> starter) {
            try {
                S started = starter.get();
                server = started;
                return started;
            } catch (BraidException e) {
                failure = e;
                throw e;
            }
        }

        private void release() {
            lock.lock();
            try {
                leases--;
                if (leases == 0) {
                    stop();
                }
            } finally {
                lock.unlock();
            }
        }

        /** One that is just being started or stopped is left alone: the JVM does not wait for it. */
        void stopAtExit() {
            if (lock.tryLock()) {
                try {
                    stop();
                } finally {
                    lock.unlock();
                }
            }
        }

        private void stop() {
            S stopped = server;
            server = null;
            if (stopped != null) {
                stop.accept(stopped);
            }
        }
    }
}
