package dev.braid.elasticsearch;

import dev.braid.Event;
import dev.braid.EventLog;
import dev.braid.internal.elastic.ElasticDocument;
import dev.braid.internal.elastic.ElasticShards;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of an index. Asking what its shards have taken in costs little and disturbs nobody: it is refreshed and
 * read where that has changed, and of a single shard, what has been written since alone.
 */
final class IndexReader implements EventLog.Reader {

    /** Between two questions; more where reading itself takes longer, so that the server has time for others. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final IndexScan scan;
    private final DocumentDecoder decoder;
    private final Map<String, Event> byId = new LinkedHashMap<>();

    /** That of the last look; null where it has to be read again. */
    private @Nullable ElasticShards shards;

    private List<Event> events = List.of();
    private Duration pause = PAUSE;

    IndexReader(IndexScan scan, DocumentDecoder decoder) {
        this.scan = scan;
        this.decoder = decoder;
    }

    @Override
    public List<Event> read(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        boolean isFirst = shards == null;
        boolean isChanged = look();
        while (!isChanged && !isFirst && System.nanoTime() < end) {
            pause(Duration.ofNanos(end - System.nanoTime()));
            isChanged = look();
        }
        return events;
    }

    /** Whether there is something else than at the last look. */
    private boolean look() {
        @Nullable ElasticShards before = shards;
        // Ahead of the documents: what is written between the two is noticed at the next look.
        ElasticShards now = scan.shards();
        pause = PAUSE;
        if (now.equals(before)) {
            return false;
        }
        // Unless all of it goes well, all is read again.
        shards = null;
        long begin = System.nanoTime();
        boolean isThere = now.isThere() && read(before == null ? IndexScan.ALL : before.completeFor(now), now);
        if (!isThere) {
            byId.clear();
        }
        pause = longer(PAUSE, Duration.ofNanos(System.nanoTime() - begin));
        shards = isThere ? now : ElasticShards.MISSING;
        List<Event> last = events;
        events = List.copyOf(byId.values());
        return !events.equals(last);
    }

    /** Whether the index is still there. */
    private boolean read(long above, ElasticShards now) {
        if (above < 0) {
            byId.clear();
        }
        boolean isAlone = now.shards().size() == 1;
        OptionalLong total = scan.read(above, document -> take(document, isAlone));
        // Each that was written since has been taken: a number that differs tells of deleted ones.
        return total.isPresent() && (above < 0 || total.getAsLong() == byId.size() || read(IndexScan.ALL, now));
    }

    private void take(ElasticDocument document, boolean isAlone) {
        Event event = decoder.decode(document);
        // In several shards, ids may occur several times.
        String id = isAlone ? document.id() : document.id() + "/" + byId.size();
        byId.remove(id);
        byId.put(id, event);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void pause(Duration left) {
        try {
            Thread.sleep(Math.min(pause.toMillis(), 1 + left.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw scan.interrupted(e);
        }
    }

    /** Has nothing to close: each reading ends by itself. */
    @Override
    public void close() {}
}
