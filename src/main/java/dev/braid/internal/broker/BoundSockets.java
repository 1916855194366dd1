package dev.braid.internal.broker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.apache.kafka.server.ServerSocketFactory;

/** The sockets of a server that opens all but the controller's; Kafka 3.9 takes none. */
final class BoundSockets implements ServerSocketFactory {

    private final ControllerPort port;

    private BoundSockets(ControllerPort port) {
        this.port = port;
    }

    /** By Kafka's type: a caller that sees both would not be loaded where there is none. */
    static ServerSocketFactory of(ControllerPort port) {
        return new BoundSockets(port);
    }

    @Override
    public ServerSocketChannel openServerSocket(
            String listener, InetSocketAddress address, int backlog, int receiveBuffer) throws IOException {
        ServerSocketChannel bound = listener.equals(BrokerSettings.CONTROLLER) ? port.take() : null;
        return bound == null
                ? ServerSocketFactory.INSTANCE.openServerSocket(listener, address, backlog, receiveBuffer)
                : bound;
    }
}
