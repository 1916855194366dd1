package dev.braid.internal.broker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A port that is bound before the controller is told its number, so that nobody can take it in between: other than the
 * broker's own, it stands in the settings that a controller starts from.
 */
final class ControllerPort implements AutoCloseable {

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

    /** The bound socket, for the first caller, who has to close it. */
    synchronized @Nullable ServerSocketChannel take() {
        ServerSocketChannel bound = channel;
        channel = null;
        return bound;
    }

    /** Frees the port, unless somebody has taken it. */
    @Override
    public synchronized void close() throws IOException {
        ServerSocketChannel bound = take();
        if (bound != null) {
            bound.close();
        }
    }
}
