package dev.braid.faults;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network between clients and a server of this machine whose faults are switched while it is used. They add up until
 * {@link #restore}, and count for connections that exist as for new ones.
 *
 * <pre>{@code
 * try (TcpProxy proxy = new TcpProxy(serverPort)) {
 *     client.connect("localhost", proxy.port());
 *     proxy.delay(Duration.ofMillis(100));
 *     proxy.restore();
 * }
 * }</pre>
 *
 * <p>Safe to share between threads. Closing it ends its connections; no thread is left then.
 */
public final class TcpProxy implements AutoCloseable {

    private static final int BITS = 8;

    private final int port = Ports.pinned();
    private final InetSocketAddress target;
    private final Line requests = new Line();
    private final Line answers = new Line();
    private final List<Connection> connections = new ArrayList<>();
    private Faults faults = Faults.NONE;
    private @Nullable Listener listener;
    private long accepted;

    /** A network without faults to the server on a port, which need not be there yet. */
    public TcpProxy(int serverPort) {
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        listener = new Listener(port, this::open);
    }

    /** Where clients connect; the same as long as the proxy lives. */
    public int port() {
        return port;
    }

    /** How many connections were accepted so far. */
    public synchronized long accepted() {
        return accepted;
    }

    /** How many bytes of requests got through so far. */
    public long requested() {
        return requests.passed();
    }

    /** How many bytes of answers were dropped so far. */
    public long swallowed() {
        return answers.dropped();
    }

    /** What is sent arrives that much later, each way. */
    public synchronized void delay(Duration delay) {
        suffer(faults.withDelay(delay));
    }

    /** So much gets through, each way, all connections together. */
    public synchronized void limit(long bitsPerSecond) {
        suffer(faults.withBytesPerSecond(bitsPerSecond / BITS));
    }

    /** Requests arrive, and their answers are dropped. */
    public synchronized void swallowAnswers() {
        suffer(faults.withSwallowing(true));
    }

    /** One in so many answers is dropped, and its connection ends by a reset. */
    public synchronized void loseAnswers(int oneIn) {
        suffer(faults.withLosing(oneIn));
    }

    /** How many answers were dropped with their connections so far. */
    public long lost() {
        return answers.lost();
    }

    /** Ends all connections by a reset; new ones are accepted. */
    public synchronized void cut() {
        connections.forEach(Connection::cut);
    }

    /** Nothing listens any more; the connections that exist stay. */
    public void refuse() {
        Listener closed;
        synchronized (this) {
            closed = listener;
            listener = null;
        }
        if (closed != null) {
            closed.close();
        }
    }

    /** Takes all faults away; connections that lost answers are cut, since what would follow has no meaning. */
    public synchronized void restore() {
        suffer(Faults.NONE);
        connections.stream().filter(Connection::isTorn).forEach(Connection::cut);
        if (listener == null) {
            listener = new Listener(port, this::open);
        }
    }

    @Override
    public void close() {
        refuse();
        List<Connection> last;
        synchronized (this) {
            last = List.copyOf(connections);
        }
        for (Connection connection : last) {
            connection.cut();
            connection.join();
        }
    }

    private void suffer(Faults now) {
        faults = now;
        requests.suffer(now.withSwallowing(false).withLosing(0));
        answers.suffer(now);
    }

    private synchronized void open(Socket client) {
        connections.removeIf(Connection::isOver);
        Connection connection = new Connection(client, target, requests, answers);
        connections.add(connection);
        accepted++;
        connection.begin();
    }
}
