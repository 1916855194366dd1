package dev.braid.internal.broker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.apache.kafka.server.ServerSocketFactory;

/** Opens the sockets of a server, and gives it the one of the controller, which is bound already; Kafka 3.9 takes none. */
final class BoundSockets implements ServerSocketFactory {

    private final ControllerPort port;

    private BoundSockets(ControllerPort port) {
        this.port = port;
    }

    /** Returns Kafka's type: a caller that converted to it could not be loaded where Kafka does not have it. */
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
