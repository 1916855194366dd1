package dev.braid.assertions;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventLog;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A log that a test fills, from another thread or by what it is to happen when a reader waits. */
final class MemoryLog implements EventLog {

    private final String name;
    private final List<Event> events = new ArrayList<>();
    private final Queue<Runnable> script = new ArrayDeque<>();
    private @Nullable String trouble;
    private @Nullable String absence;
    private boolean onlyGrows = true;
    private int reads;
    private int readersOpen;
    private int waiting;

    private MemoryLog(String name) {
        this.name = name;
    }

    static MemoryLog named(String name) {
        return new MemoryLog(name);
    }

    static MemoryLog holding(List<Event> events) {
        return new MemoryLog("clicks").with(events);
    }

    /** Its events may be changed and taken back. */
    MemoryLog changeable() {
        onlyGrows = false;
        return this;
    }

    /** It can be waited for, but is not there yet, which is told so. */
    MemoryLog absent(String message) {
        absence = message;
        return this;
    }

    MemoryLog with(List<Event> more) {
        append(more);
        return this;
    }

    /** These come when a reader waits, and what was said before has come. */
    MemoryLog then(List<Event> more) {
        return thenDo(() -> append(more));
    }

    MemoryLog thenBreaks(String message) {
        return thenDo(() -> trouble = message);
    }

    /** Where that adds no event, the reader returns with what it had. */
    synchronized MemoryLog thenDo(Runnable action) {
        script.add(action);
        return this;
    }

    synchronized void append(List<Event> more) {
        events.addAll(more);
        notifyAll();
    }

    /** As where what comes later changes where all others stand. */
    synchronized void replace(List<Event> others) {
        events.clear();
        append(others);
    }

    /** Whatever was to happen by and by. */
    synchronized void breakNow() {
        script.forEach(Runnable::run);
        script.clear();
    }

    synchronized int reads() {
        return reads;
    }

    synchronized int readersOpen() {
        return readersOpen;
    }

    synchronized boolean hasWaitingReader() {
        return waiting > 0;
    }

    /** What was not needed. */
    synchronized int left() {
        return script.size();
    }

    @Override
    public String description() {
        return "topic `" + name + "`";
    }

    @Override
    public boolean onlyGrows() {
        return onlyGrows;
    }

    @Override
    public List<Event> events() {
        if (absence != null) {
            throw new BraidException(absence);
        }
        try (Reader reader = open()) {
            return reader.read(Duration.ZERO);
        }
    }

    @Override
    public synchronized Reader open() {
        readersOpen++;
        return new MemoryReader();
    }

    private final class MemoryReader implements Reader {

        private int read = -1;

        @Override
        public List<Event> read(Duration patience) {
            synchronized (MemoryLog.this) {
                reads++;
                long end = System.nanoTime() + patience.toNanos();
                boolean isScripted = read == events.size() && !script.isEmpty() && !patience.isZero();
                if (isScripted) {
                    script.remove().run();
                }
                while (read == events.size() && trouble == null && !isScripted && end > System.nanoTime()) {
                    await(end - System.nanoTime());
                }
                if (trouble != null) {
                    throw new BraidException(trouble);
                }
                read = events.size();
                return List.copyOf(events);
            }
        }

        private void await(long nanos) {
            waiting++;
            try {
                MemoryLog.this.wait(nanos / 1_000_000 + 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BraidException("the thread was interrupted; do not interrupt it", e);
            } finally {
                waiting--;
            }
        }

        @Override
        public void close() {
            synchronized (MemoryLog.this) {
                readersOpen--;
            }
        }
    }
}
