package dev.braid.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** Takes connections on a port of this machine until it is closed; then they are refused. */
final class Listener {

    private static final int BACKLOG = 100;

    private final ServerSocket socket;
    private final Thread thread;

    Listener(int port, Consumer<Socket> taker) {
        try {
            socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port, e);
        }
        thread = new Thread(() -> accept(taker), "proxy on port " + port + ": accept");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept(Consumer<Socket> taker) {
        try {
            while (!socket.isClosed()) {
                taker.accept(socket.accept());
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Threads.join(thread);
    }
}
