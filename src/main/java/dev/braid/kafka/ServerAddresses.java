package dev.braid.kafka;

import dev.braid.internal.time.Durations;
import java.time.Duration;

/** Finds out why no broker answers at an address. */
final class ServerAddresses {

    private ServerAddresses() {}

    /** A broker that does not answer may not be there, or not be what stands there. */
    static String unreachable(String servers, Duration waited) {
        String found = "found no Kafka broker that answers at " + servers + " within " + Durations.words(waited) + ": ";
        return Reachable.problem(HostAndPort.parse(servers)).isPresent()
                ? found + "nothing listens there; start the broker, or correct the address"
                : found
                        + "what listens there is no broker, asks for another `security.protocol`, or names other brokers"
                        + " that cannot be reached (`advertised.listeners`); correct that, or the address";
    }
}
