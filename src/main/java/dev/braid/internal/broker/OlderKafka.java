package dev.braid.internal.broker;

import java.lang.reflect.InvocationTargetException;
import kafka.server.SharedServer;
import org.apache.kafka.common.Endpoint;

/** What Kafka 3.9 and 4.0 have in place of members that we are compiled with. */
final class OlderKafka {

    private OlderKafka() {}

    /** Whether the server opens all of its sockets itself, as that of 3.9 does. */
    static boolean opensItsSockets() {
        return SharedServer.class.getConstructors()[0].getParameterCount() == 7;
    }

    /** By the constructor of 3.9. */
    static SharedServer sharedServer(Object... arguments) throws ReflectiveOperationException {
        return (SharedServer) SharedServer.class.getConstructors()[0].newInstance(arguments);
    }

    /** Before 4.1, servers had a type of their own for endpoints. */
    static Endpoint endpoint(Object endpoint) {
        if (endpoint instanceof Endpoint known) {
            return known;
        }
        try {
            return (Endpoint) endpoint.getClass().getMethod("toJava").invoke(endpoint);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError("no address in " + endpoint, e);
        }
    }
}
