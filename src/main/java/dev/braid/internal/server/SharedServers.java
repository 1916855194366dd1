package dev.braid.internal.server;

import dev.braid.BraidException;
import java.util.function.Supplier;

/**
 * The servers of a kind in this JVM: one for all who want an equal one; safe for use by many threads.
 *
 * @param <S> the servers
 */
public final class SharedServers<S extends RunningServer> {

    private static final System.Logger LOGGER = System.getLogger("dev.braid");

    private final String kind;
    private final Leases<Object, S> leases =
            new Leases<>(server -> server.stop().run());

    /** For the whole life of the JVM; the kind is named in messages, such as "Kafka". */
    public SharedServers(String kind) {
        this.kind = kind;
    }

    /**
     * Takes part in the server of this key, which is started if it does not run yet; what it is, and why, is logged then.
     *
     * @throws BraidException if there is none to be had, or it has stopped meanwhile
     */
    public Lease<S> lease(Object key, Supplier<S> starter) {
        Lease<S> lease = leases.lease(key, () -> {
            S server = starter.get();
            LOGGER.log(System.Logger.Level.INFO, server.reason());
            return server;
        });
        lease.server().trouble().get().ifPresent(trouble -> {
            lease.close();
            throw new BraidException(kind + " at " + lease.server().address() + ", which the tests share: found "
                    + trouble + "; see who stopped it, and run the tests again");
        });
        return lease;
    }

    /** As {@link #lease}, of what users hand over themselves: it is another one than its equals. */
    public Lease<S> leaseOf(Object users, Supplier<S> starter) {
        return lease(new Identity(users), starter);
    }

    private static final class Identity {

        private final Object object;

        Identity(Object object) {
            this.object = object;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Identity identity && identity.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }
}
