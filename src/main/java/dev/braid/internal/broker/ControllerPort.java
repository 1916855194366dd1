package dev.braid.internal.broker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.apache.kafka.server.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A port that is bound before the controller is told its number, so that nobody can take it in between: other than the
 * broker's own, it stands in the settings that a controller starts from.
 */
final class ControllerPort implements ServerSocketFactory, AutoCloseable {

    private final int number;
    private @Nullable ServerSocketChannel channel;

    private ControllerPort(ServerSocketChannel channel) {
        this.channel = channel;
        this.number = channel.socket().getLocalPort();
    }

    static ControllerPort bind() throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.bind(new InetSocketAddress("localhost", 0));
            return new ControllerPort(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    int number() {
        return number;
    }

    @Override
    public synchronized ServerSocketChannel openServerSocket(
            String listener, InetSocketAddress address, int backlog, int receiveBuffer) throws IOException {
        ServerSocketChannel bound = channel;
        if (bound == null || !listener.equals(BrokerSettings.CONTROLLER)) {
            return ServerSocketFactory.INSTANCE.openServerSocket(listener, address, backlog, receiveBuffer);
        }
        channel = null;
        return bound;
    }

    /** Frees the port, unless a controller has it now. */
    @Override
    public synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
