package dev.braid.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A client's connection through a proxy, with the one to the server that belongs to it. */
final class Connection {

    private final Socket client;
    private final Socket server = new Socket();
    private final InetSocketAddress target;
    private final Pipe requests;
    private final Pipe answers;
    private final AtomicInteger openWays = new AtomicInteger(2);
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    Connection(Socket client, InetSocketAddress target, Line requests, Line answers) {
        this.client = client;
        this.target = target;
        this.requests = new Pipe(requests);
        this.answers = new Pipe(answers);
    }

    void begin() {
        start("connect", this::connect);
    }

    private void connect() throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        server.connect(target);
        start("read requests", () -> requests.readFrom(client));
        start("write requests", () -> endWayAfter(() -> requests.writeTo(server)));
        start("read answers", () -> answers.readFrom(server));
        start("write answers", () -> endWayAfter(() -> answers.writeTo(client)));
    }

    private void endWayAfter(Work work) throws IOException, InterruptedException {
        work.run();
        if (openWays.decrementAndGet() == 0) {
            client.close();
            server.close();
        }
    }

    private void start(String what, Work work) {
        Thread thread = new Thread(() -> cutUnlessDone(work), "proxy of " + target + ": " + what);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
        if (cut) {
            thread.interrupt();
        }
    }

    private void cutUnlessDone(Work work) {
        try {
            work.run();
        } catch (IOException | InterruptedException e) {
            cut();
        }
    }

    /** Both ends see a reset. */
    void cut() {
        cut = true;
        reset(client);
        reset(server);
        threads.forEach(Thread::interrupt);
    }

    private static void reset(Socket socket) {
        try {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException e) {
            // Closed at this moment by its own end: nothing is left to be reset.
        }
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isTorn() {
        return answers.isTorn();
    }

    boolean isOver() {
        return threads.stream().noneMatch(Thread::isAlive);
    }

    void join() {
        // By number: the first of them adds the others.
        for (int i = 0; i < threads.size(); i++) {
            Threads.join(threads.get(i));
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }
}
