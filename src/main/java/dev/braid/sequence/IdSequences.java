package dev.braid.sequence;

import dev.braid.BraidException;
import dev.braid.IdSource;
import dev.braid.elasticsearch.ElasticsearchBackend;
import dev.braid.internal.elastic.ElasticAccess;
import dev.braid.internal.ids.DefaultIds;
import dev.braid.internal.time.Durations;
import dev.braid.kafka.KafkaBackend;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id sequences of one server: Elasticsearch, Kafka, or this process alone.
 *
 * <pre>{@code
 * try (IdSequences sequences = IdSequences.on("http://localhost:9200")) {
 *     IdSequence orders = sequences.named("orders").blockSize(100).create();
 *     long id = orders.next();
 * }
 * }</pre>
 *
 * <p>In Elasticsearch all sequences are documents of one index, {@code braid-sequences-1}, whose alias is
 * {@code braid-sequences}; in Kafka each is a topic of one partition, {@code braid-sequence-} and its name. Neither needs
 * settings of its own on the server: no scripts, and no transactions.
 *
 * <p>Safe to share between threads.
 */
public final class IdSequences implements IdSource, AutoCloseable {

    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(15);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,200}");
    private static final Set<IdSequences> OPEN = ConcurrentHashMap.newKeySet();

    private static volatile @Nullable IdSequences byDefault;

    private final BlockStore store;
    private final @Nullable ExecutorService fetches;
    private final Map<String, Shared> sequences = new ConcurrentHashMap<>();
    private volatile Duration patience = DEFAULT_PATIENCE;
    private volatile boolean closed;

    /** What the instances of one name have in common. */
    private record Shared(BlockSource source, Blocks blocks) {}

    private IdSequences(BlockStore store, @Nullable ExecutorService fetches) {
        this.store = store;
        this.fetches = fetches;
        OPEN.add(this);
    }

    /**
     * Sequences in Elasticsearch; it is not connected to yet.
     *
     * @param url such as {@code http://localhost:9200} or {@code https://user:password@search.example:9200}
     * @return to be closed
     * @throws BraidException if this is no such address
     */
    public static IdSequences on(String url) {
        return on(ElasticAccess.of("the address of the sequences", url));
    }

    /**
     * Sequences in Elasticsearch.
     *
     * @param elasticsearch the server, which has to stay open as long as the sequences
     * @return to be closed
     */
    public static IdSequences on(ElasticsearchBackend elasticsearch) {
        return on(new ElasticAccess(
                elasticsearch.url(), elasticsearch.authorization(), elasticsearch.certificate(), false));
    }

    private static IdSequences on(ElasticAccess access) {
        return new IdSequences(new ElasticBlocks(access), Fetches.start());
    }

    /**
     * Sequences in Kafka; needs {@code org.apache.kafka:kafka-clients} on the class path.
     *
     * @param kafka the broker, which has to stay open as long as the sequences
     * @return to be closed
     */
    public static IdSequences on(KafkaBackend kafka) {
        return new IdSequences(new KafkaBlocks(kafka.bootstrapServers(), kafka.clientConfig()), Fetches.start());
    }

    /**
     * Sequences in memory, for tests without a server: nobody but those who share this instance sees them.
     *
     * @return need not be closed
     */
    public static IdSequences inMemory() {
        return new IdSequences(new MemoryBlocks(), null);
    }

    /**
     * Sets which sequences {@link IdSequence#named(String)} gives, and generators without sequences of their own.
     *
     * @param sequences for the whole process; null for none
     */
    public static void setDefault(@Nullable IdSequences sequences) {
        byDefault = sequences;
        DefaultIds.set(sequences == null ? null : sequences::ids);
    }

    static IdSequences requireDefault(String name) {
        IdSequences found = byDefault;
        if (found == null) {
            throw new BraidException("sequence `" + name
                    + "`: found no default for id sequences, expected one; set it with IdSequences.setDefault(...), or ask"
                    + " IdSequences of yours for named(...)");
        }
        return found;
    }

    /**
     * Sets how long a caller waits at most for a server that does not answer.
     *
     * @param longest above 0; 15 seconds by default
     * @return this
     * @throws BraidException if it is not above 0
     */
    public IdSequences patience(Duration longest) {
        if (longest.isNegative() || longest.isZero()) {
            throw new BraidException("found a patience of " + Durations.words(longest) + ", expected one above 0");
        }
        patience = longest;
        return this;
    }

    /**
     * A sequence; nothing is asked of the server yet.
     *
     * @param name letters of ASCII, digits, {@code .}, {@code _} and {@code -}; 200 at most
     * @return shares its ids with all other instances of this name from here
     * @throws BraidException if the name is none
     */
    public IdSequence named(String name) {
        return new IdSequence(this, name, shared(name).blocks(), IdSequence.DEFAULT_BLOCK_SIZE);
    }

    /** The ids of a sequence, for a {@link dev.braid.Generator}; it has to be there. */
    @Override
    public LongSupplier ids(String sequence) {
        IdSequence ids = named(sequence);
        run(sequence, () -> {
            store.open(sequence);
            return sequence;
        });
        return ids::next;
    }

    private Shared shared(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new BraidException("found the name \"" + name
                    + "\" of a sequence, expected 1 to 200 of the letters A to Z and a to z, digits, `.`, `_` and `-`");
        }
        Shared found = sequences.computeIfAbsent(name, this::share);
        if (closed) {
            found.blocks().close();
        }
        return found;
    }

    private Shared share(String name) {
        BlockSource source = new BlockSource(name, store);
        return new Shared(source, new Blocks(name, source, fetches == null ? Runnable::run : fetches, () -> patience));
    }

    void ask(String name, int blockSize) {
        shared(name).source().ask(blockSize);
    }

    void create(String name, long first, int blockSize) {
        run(name, () -> {
            store.create(name, first, blockSize);
            return name;
        });
    }

    /**
     * Which sequences there are, and how far they have got.
     *
     * @return in the order of their names
     * @throws BraidException if the server cannot tell, with what to do
     */
    public List<SequenceState> states() {
        return run(null, store::states);
    }

    /**
     * Has all sequences begin again with their first ids, for tests: ids that were given out come again. Instances in this
     * process go on with the first id; other processes that have one open find it lost. Not safe while anybody uses them.
     *
     * @throws BraidException if it cannot be done, with what to do
     */
    public void unsafeReset() {
        states().forEach(state -> unsafeReset(state.name()));
    }

    void unsafeReset(String name) {
        run(name, () -> {
            store.reset(name);
            return name;
        });
        OPEN.stream()
                .filter(open -> open.store.identity().equals(store.identity()))
                .forEach(open -> open.forget(name));
    }

    private void forget(String name) {
        Shared shared = sequences.get(name);
        if (shared != null) {
            shared.blocks().forget();
        }
    }

    private <T> T run(@Nullable String name, Question<T> question) {
        if (closed) {
            throw new BraidException("found IdSequences that are closed, expected them open; close them last");
        }
        long begin = System.nanoTime();
        while (true) {
            try {
                return question.ask();
            } catch (BlockFailure e) {
                // What is asked here may be asked twice: a server that makes its first index can take its time.
                boolean late = e.getCause() instanceof SocketTimeoutException;
                if (!late || System.nanoTime() - begin > patience.toNanos()) {
                    throw new BraidException(
                            name == null ? e.words() : "sequence `" + name + "`: " + e.words(), e.getCause());
                }
            }
        }
    }

    private interface Question<T> {
        T ask() throws BlockFailure;
    }

    /** Ends the connections; whoever asks for an id then is told so. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        OPEN.remove(this);
        if (byDefault == this) {
            setDefault(null);
        }
        sequences.values().forEach(shared -> shared.blocks().close());
        if (fetches != null) {
            fetches.shutdown();
        }
        store.close();
    }

    @Override
    public String toString() {
        return "id sequences in " + store.place();
    }
}
