package dev.braid.faults.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers as Elasticsearch does where a writer asks, and gets bulk requests into trouble on purpose. It has one index, whatever
 * name it is asked by.
 *
 * <pre>{@code
 * try (StandIn server = new StandIn(Troubles.first(Trouble.RESET))) {
 *     ElasticsearchEventSink.to(server.url(), "clicks")...
 * }
 * }</pre>
 *
 * <p>Closing it ends its connections; no thread is left then.
 */
public final class StandIn implements AutoCloseable {

    private final Troubles troubles;
    private final StandInIndex index = new StandInIndex();
    private final AtomicInteger requests = new AtomicInteger();
    private final ServerSocket socket;
    private final List<StandInConnection> connections = new ArrayList<>();
    private final Thread acceptor;

    public StandIn(Troubles troubles) {
        this.troubles = troubles;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        acceptor = new Thread(this::accept, "stand-in");
        acceptor.start();
    }

    public String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    public StandInIndex index() {
        return index;
    }

    /** How many bulk requests came so far. */
    public int requests() {
        return requests.get();
    }

    Trouble nextTrouble() {
        return troubles.of(requests.getAndIncrement());
    }

    private void accept() {
        try {
            while (true) {
                open(socket.accept());
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private synchronized void open(Socket client) throws IOException {
        if (socket.isClosed()) {
            client.close();
            return;
        }
        StandInConnection connection = new StandInConnection(client, this);
        connections.add(connection);
        connection.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        List<StandInConnection> last;
        synchronized (this) {
            last = List.copyOf(connections);
        }
        for (StandInConnection connection : last) {
            connection.close();
        }
        join(acceptor);
        last.forEach(StandIn::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
