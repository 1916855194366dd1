package dev.braid.internal.bulk;

import dev.braid.internal.elastic.ElasticAnswer;
import dev.braid.internal.elastic.ElasticClient;
import dev.braid.internal.elastic.ElasticPath;
import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.time.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents to one index, many at once, and each again until the server has taken it.
 *
 * <p>The operations of an id go through one lane, in order, one request at a time; what a request leaves undone is sent again
 * before what comes behind it. Versions are external: what the server has taken already it refuses the second time, and an
 * older document never takes the place of a newer one.
 *
 * <p>One thread writes and flushes. Whatever is refused for good ends the writer, which takes nothing from then on.
 */
public final class BulkWriter implements AutoCloseable {

    private static final int MOST_DOUBLINGS = 20;

    private final ElasticClient client;
    private final String path;
    private final BulkLimits limits;
    private final Problems problems;
    private final ChunkPool pool;
    private final List<Lane> lanes = new ArrayList<>();
    private final Set<Attempt> attempts = new HashSet<>();
    private final ScheduledThreadPoolExecutor timer;
    private @Nullable BulkFailure failure;
    private boolean closed;
    private long written;
    private long confirmed;

    /** A writer that has sent nothing yet; the client stays open when it is closed. */
    public BulkWriter(ElasticClient client, String index, BulkLimits limits) {
        this.client = client;
        this.path = ElasticPath.of(index, "_bulk") + "?" + BulkAnswer.FILTER;
        this.limits = limits;
        this.problems = new Problems(client.access());
        this.pool = new ChunkPool(limits);
        for (int i = 0; i < limits.lanes(); i++) {
            lanes.add(new Lane());
        }
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "braid-bulk");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * Takes a document; waits while the buffer is full. Takes none any more where there is a {@link #failure}.
     *
     * @param version of the document, above that of each before it with the same id
     * @param source its JSON; a line break in it becomes a space
     * @param label what {@link #firstUnconfirmed} calls it
     */
    public synchronized void write(String id, long version, byte[] source, Object label) throws InterruptedException {
        long number = written++;
        Lane lane = lanes.get(Math.floorMod(id.hashCode(), lanes.size()));
        Chunk chunk = roomFor(lane, Chunk.room(id, source));
        if (chunk != null) {
            chunk.add(id, version, source, number, label);
        }
    }

    private @Nullable Chunk roomFor(Lane lane, long room) throws InterruptedException {
        Chunk open = lane.open();
        if (open != null && open.fits(room)) {
            return failure == null ? open : null;
        }
        lane.seal();
        send(lane);
        while (failure == null && !closed) {
            Chunk taken = pool.take(room, System.nanoTime());
            if (taken != null) {
                lane.open(taken);
                later(limits.linger(), () -> send(lane));
                return taken;
            }
            wait();
        }
        return null;
    }

    /** Waits until all that was written is confirmed, or there is a {@link #failure}. */
    public synchronized void flush() throws InterruptedException {
        sealAll();
        while (failure == null && !closed && confirmed < written) {
            wait();
        }
    }

    /** Waits until nothing is under way, for so long at most; after a failure nothing is sent again. */
    public synchronized void settle(Duration patience) throws InterruptedException {
        if (failure == null) {
            sealAll();
        }
        long end = System.nanoTime() + patience.toNanos();
        while (failure == null ? confirmed < written : !attempts.isEmpty()) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return;
            }
            wait(millis);
        }
    }

    private void sealAll() {
        lanes.forEach(Lane::seal);
        lanes.forEach(this::send);
    }

    /** Null while all goes well. */
    public synchronized @Nullable BulkFailure failure() {
        return failure;
    }

    /** How many documents stand in the index. */
    public synchronized long confirmed() {
        return confirmed;
    }

    /** The label of the first document that is not known to stand in the index. */
    public synchronized Optional<Object> firstUnconfirmed() {
        Operation first = null;
        for (Lane lane : lanes) {
            Operation candidate = lane.first();
            if (candidate != null && (first == null || candidate.number() < first.number())) {
                first = candidate;
            }
        }
        return Optional.ofNullable(first).map(Operation::label);
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        List<Attempt> last;
        synchronized (this) {
            closed = true;
            last = List.copyOf(attempts);
            attempts.clear();
            last.forEach(Attempt::end);
            timer.shutdownNow();
            notifyAll();
        }
        last.forEach(Attempt::cancel);
    }

    private synchronized void send(Lane lane) {
        if (failure != null || closed) {
            return;
        }
        Chunk chunk = lane.next(System.nanoTime(), limits.linger().toNanos());
        if (chunk != null) {
            send(lane, chunk);
        }
    }

    private void send(Lane lane, Chunk chunk) {
        chunk.attempt(System.nanoTime());
        Attempt attempt = new Attempt(lane, chunk);
        attempts.add(attempt);
        JsonBuffer body = chunk.body();
        attempt.begun(
                client.start(
                        "POST",
                        path,
                        body.array(),
                        body.length(),
                        (answer, failed) -> safely(() -> end(attempt, answer, failed))),
                schedule(limits.answering(), () -> timeOut(attempt)));
    }

    private void timeOut(Attempt attempt) {
        synchronized (this) {
            if (!attempt.end()) {
                return;
            }
            attempt.chunk().leaveBytes();
            attempt.chunk().uncertain();
            goOn(attempt, problems.of(new TimeoutException("none within " + Durations.words(limits.answering()))));
        }
        attempt.cancel();
    }

    private void end(Attempt attempt, @Nullable ElasticAnswer answer, @Nullable Exception failed) {
        // Nobody else looks at a chunk that is under way.
        BulkAnswer read = answer == null || !answer.isDone()
                ? null
                : BulkAnswer.read(answer.body(), attempt.chunk().size());
        synchronized (this) {
            if (!attempt.end()) {
                return;
            }
            if (read != null) {
                settle(attempt, read);
            } else if (answer != null) {
                if (!Problems.isRefused(answer)) {
                    attempt.chunk().uncertain();
                }
                goOn(attempt, Problems.of(answer));
            } else {
                attempt.chunk().uncertain();
                goOn(attempt, problems.of(failed == null ? new IllegalStateException("no reason") : failed));
            }
        }
    }

    /** An answer that tells of each operation. */
    private void settle(Attempt attempt, BulkAnswer answer) {
        Chunk chunk = attempt.chunk();
        answer.acceptConflicts(chunk);
        confirmed += chunk.size() - answer.refused();
        if (answer.refused() > 0) {
            Problem found = Problems.of(chunk, answer);
            if (answer.isUncertain()) {
                chunk.uncertain();
            }
            chunk.keepRefused(answer, System.nanoTime());
            goOn(attempt, found);
            return;
        }
        pool.giveBack(chunk);
        attempt.lane().done();
        over(attempt);
        send(attempt.lane());
    }

    private void goOn(Attempt attempt, Problem found) {
        Chunk chunk = attempt.chunk();
        chunk.failed();
        Duration waited = Duration.ofNanos(System.nanoTime() - chunk.progress());
        if (!found.isPassing()) {
            fail(found.failure());
        } else if (waited.compareTo(limits.deadline()) >= 0) {
            fail(found.failureAfter(limits.deadline()));
        } else if (failure == null && !closed) {
            later(pause(chunk), () -> again(attempt.lane(), chunk));
        }
        over(attempt);
    }

    private synchronized void again(Lane lane, Chunk chunk) {
        if (failure == null && !closed) {
            send(lane, chunk);
        }
    }

    /** Doubled each time, and never the same for two lanes: together they would be refused together. */
    private Duration pause(Chunk chunk) {
        long first = limits.firstPause().toNanos();
        long nanos =
                Math.min(limits.longestPause().toNanos(), first << Math.min(chunk.fruitless() - 1, MOST_DOUBLINGS));
        return Duration.ofNanos(nanos / 2 + ThreadLocalRandom.current().nextLong(nanos / 2 + 1));
    }

    private void over(Attempt attempt) {
        attempts.remove(attempt);
        notifyAll();
    }

    private void fail(BulkFailure found) {
        if (failure == null) {
            failure = found;
        }
        notifyAll();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // What goes wrong in the task is told by itself.
    private void later(Duration pause, Runnable task) {
        schedule(pause, task);
    }

    private Future<?> schedule(Duration pause, Runnable task) {
        return timer.schedule(() -> safely(task), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What goes wrong in a thread that nobody waits for ends the writer: else its user would wait for ever. */
    @SuppressWarnings("CatchingUnchecked")
    private void safely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                fail(new BulkFailure("found a failure in the writer itself: " + e, "tell its authors", e));
            }
        }
    }
}
