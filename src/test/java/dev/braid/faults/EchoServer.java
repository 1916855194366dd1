package dev.braid.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Answers each connection with what it sends. As a program: on the port that is its argument, of all addresses. */
final class EchoServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket();
    private final AtomicLong received = new AtomicLong();
    private final Thread accepting;

    EchoServer() throws IOException {
        this(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private EchoServer(InetSocketAddress address) throws IOException {
        socket.bind(address);
        accepting = start(this::accept);
    }

    public static void main(String[] arguments) throws IOException {
        EchoServer server = new EchoServer(new InetSocketAddress(Integer.parseInt(arguments[0])));
        System.out.println("echo on port " + server.port());
    }

    int port() {
        return socket.getLocalPort();
    }

    long received() {
        return received.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        // Until its call has returned, the system goes on to accept connections.
        Threads.join(accepting);
    }

    private void accept() throws IOException {
        while (!socket.isClosed()) {
            Socket client = socket.accept();
            start(() -> echo(client));
        }
    }

    private void echo(Socket client) throws IOException {
        try (client) {
            InputStream in = client.getInputStream();
            byte[] bytes = new byte[8192];
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                received.addAndGet(n);
                client.getOutputStream().write(bytes, 0, n);
            }
        }
    }

    /** Asks the server on a port of this machine, which has a little time to answer. */
    static void ping(int port) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.setSoTimeout(300);
            exchange(client, "ping");
        }
    }

    static void exchange(Socket client, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        client.getOutputStream().write(bytes);
        assertThat(client.getInputStream().readNBytes(bytes.length)).isEqualTo(bytes);
    }

    static byte[] sendAndReadAll(Socket client, byte[] bytes) throws IOException {
        OutputStream out = client.getOutputStream();
        CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> {
            try {
                out.write(bytes);
                client.shutdownOutput();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        byte[] read = client.getInputStream().readAllBytes();
        sent.join();
        return read;
    }

    private static Thread start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The server was closed, or the connection cut.
            }
        });
        thread.start();
        return thread;
    }

    private interface Work {
        void run() throws IOException;
    }
}
