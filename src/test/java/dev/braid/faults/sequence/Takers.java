package dev.braid.faults.sequence;

import dev.braid.faults.TcpProxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes that take ids of one sequence through one network. */
final class Takers implements AutoCloseable {

    private final Path folder;
    private final TcpProxy network;
    private final String sequence;
    private final boolean naive;
    private final List<Taker> running = new ArrayList<>();
    private final List<Path> notes = new ArrayList<>();

    Takers(Path folder, TcpProxy network, String sequence, boolean naive) {
        this.folder = folder;
        this.network = network;
        this.sequence = sequence;
        this.naive = naive;
    }

    void start(int count) {
        for (int i = 0; i < count; i++) {
            Taker taker = new Taker(folder, notes.size(), network.port(), sequence, naive);
            running.add(taker);
            notes.add(taker.notes());
        }
    }

    void awaitIdsOfAll() {
        running.forEach(Taker::awaitId);
    }

    void awaitEndOfAll() {
        running.forEach(Taker::awaitEnd);
    }

    /** Kills the one that has run the longest, when it has just taken an id, and starts another one. */
    void killOne() {
        Taker oldest = running.remove(0);
        oldest.awaitId();
        oldest.kill();
        start(1);
    }

    void killAll() {
        running.forEach(Taker::kill);
        running.clear();
    }

    IdChecker check() {
        IdChecker checker = new IdChecker();
        notes.forEach(checker::read);
        return checker;
    }

    @Override
    public void close() {
        running.forEach(Taker::close);
    }
}
