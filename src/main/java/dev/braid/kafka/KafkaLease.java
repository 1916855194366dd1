package dev.braid.kafka;

import dev.braid.internal.server.Lease;

/** A part in a shared server; the server runs at least until this is closed. */
final class KafkaLease implements AutoCloseable {

    private final Lease<KafkaServer> lease;

    KafkaLease(Lease<KafkaServer> lease) {
        this.lease = lease;
    }

    KafkaServer server() {
        return lease.server();
    }

    /** Gives the part back; a second time it does nothing. */
    @Override
    public void close() {
        lease.close();
    }
}
