package dev.braid.elasticsearch;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.internal.server.Lease;
import dev.braid.internal.server.UniqueNames;
import dev.braid.internal.server.UsedParts;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An Elasticsearch server that tests use, and its indices.
 *
 * <pre>{@code
 * try (ElasticsearchBackend elasticsearch = ElasticsearchBackend.builder().mode(BackendMode.EMBEDDED).start()) {
 *     elasticsearch.prepare(Set.of("clicks"));
 *     try (ElasticsearchEventSink sink = elasticsearch.sink("clicks").open()) {
 *         Generator.of("clicks.json").count(1000).sendTo(sink);
 *     }
 *     List<Event> events = elasticsearch.index("clicks").events();
 * }
 * }</pre>
 *
 * <p>Tests of JUnit are given one by {@code @WithElasticsearch}, and need not close it. What starts a server shares it with
 * all others in this JVM that ask for the same; the last one that closes it stops it.
 *
 * <p>Safe to share between threads.
 */
public final class ElasticsearchBackend implements AutoCloseable {

    /** The image of a container, unless another one is asked for: {@value}. */
    public static final String DEFAULT_IMAGE = "docker.elastic.co/elasticsearch/elasticsearch:8.19.21";

    private final ServerConnection connection;
    private final UsedParts<UsedIndex> indices;
    private final boolean unique;
    private final boolean keep;

    private ElasticsearchBackend(
            ServerConnection connection, UsedParts<UsedIndex> indices, boolean unique, boolean keep) {
        this.connection = connection;
        this.indices = indices;
        this.unique = unique;
        this.keep = keep;
    }

    /**
     * Begins to say which server is wanted.
     *
     * @return for any server: see {@link BackendMode#AUTO}
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The address for clients in this JVM.
     *
     * @return such as {@code http://localhost:9200}, without a slash at its end
     */
    public String url() {
        return connection.server().address();
    }

    /**
     * Where the server comes from.
     *
     * @return never {@link BackendMode#AUTO}
     */
    public BackendMode mode() {
        return connection.server().mode();
    }

    /**
     * Who clients log in as.
     *
     * @return null where the server lets everybody in
     */
    public @Nullable String user() {
        return connection.server().login().user();
    }

    /**
     * The password of {@link #user()}.
     *
     * @return null where the server lets everybody in
     */
    public @Nullable String password() {
        return connection.server().login().password();
    }

    /**
     * What clients send as the header {@code Authorization}, also where they log in by a key of the server's API.
     *
     * @return null where the server lets everybody in
     */
    public @Nullable String authorization() {
        return connection.server().access().authorization();
    }

    /**
     * The certificate of the authority that has signed the server's, which clients have to trust.
     *
     * @return as text in the form of PEM; null where the server speaks no TLS, or has one that every JVM knows
     */
    public @Nullable String certificate() {
        return connection.server().access().certificate();
    }

    /**
     * Creates missing indices and empties existing ones, unless this view keeps their documents. A new one has one shard, no
     * replicas and no automatic refresh. An existing one that something else created, such as your application, is deleted
     * and created again with its mappings, settings and aliases. Indices that have been prepared or asked for before, here or
     * in the view around this one, keep their documents.
     *
     * @param names of the indices
     * @throws BraidException if a name is none of an index, or an index cannot be created or emptied, with what to do
     */
    public void prepare(Set<String> names) {
        for (String name : names) {
            indices.prepare(
                    unique ? IndexNames.requireForUnique(name) : IndexNames.require(name),
                    asked -> connection.prepare(unique ? UniqueNames.of(asked) : asked, keep),
                    used -> connection.create(used.name()));
        }
    }

    /**
     * An index to read events from.
     *
     * @param name of the index; where indices have names of their own, the one that was asked for
     * @return the index, which need not exist yet
     * @throws BraidException if the name is none of an index, with what is wrong
     */
    public ElasticsearchIndex index(String name) {
        return ElasticsearchIndex.of(connection.client(), use(name).name());
    }

    /**
     * Begins a sink that sends events to an index.
     *
     * @param name of the index, which exists; where indices have names of their own, the one that was asked for
     * @return to be described further, and opened
     */
    public ElasticsearchEventSink.Builder sink(String name) {
        return new ElasticsearchEventSink.Builder(
                connection.server().access(), use(name).name());
    }

    /** An index by the name that was asked for, to be read or written. */
    private UsedIndex use(String name) {
        return indices.use(IndexNames.require(name), foreign -> new UsedIndex(foreign, false));
    }

    /**
     * The same server for one test: indices that it prepares are its own until it is closed.
     *
     * @param unique whether its indices have names that no other test has
     * @param keep whether what stands in indices stays there, before and after
     * @return to be closed: indices with names of their own are deleted then; on a server that was started for the tests, all
     *     others that were used are deleted too, or emptied if something else created them, unless they are kept
     * @throws BraidException if both are true: new indices have nothing to keep
     */
    public ElasticsearchBackend view(boolean unique, boolean keep) {
        UniqueNames.refuseToKeep("indices", unique, keep);
        return new ElasticsearchBackend(connection, indices.inner(), unique, keep);
    }

    /** Ends this view; that of who started the server gives the server back. */
    @Override
    public void close() {
        if (indices.isOutermost()) {
            connection.close();
        } else {
            indices.leaveAll(this::leave, connection.server().trouble());
        }
    }

    private void leave(UsedIndex index) {
        if (unique && index.isPrepared()) {
            connection.delete(index.name());
        } else if (!keep) {
            connection.leave(index.name());
        }
    }

    /** Says which server is wanted; for one thread. */
    public static final class Builder {

        private BackendMode mode = BackendMode.AUTO;
        private String image = "";
        private boolean secure;
        private Map<String, String> config = Map.of();
        private Function<String, @Nullable String> settings = name -> null;
        private @Nullable Object container;

        private Builder() {}

        /**
         * Where the server comes from; before the setting {@code braid.elasticsearch.mode}.
         *
         * @param wanted {@link BackendMode#AUTO} by default
         * @return this
         */
        public Builder mode(BackendMode wanted) {
            mode = wanted;
            return this;
        }

        /**
         * The image of a container. To name one is to ask for a container, unless the address of a running server is set.
         *
         * @param wanted {@value ElasticsearchBackend#DEFAULT_IMAGE} by default
         * @return this
         */
        public Builder image(String wanted) {
            image = wanted;
            return this;
        }

        /**
         * Whether a container speaks TLS and wants a password, as a server in production does.
         *
         * @param wanted false by default
         * @return this
         */
        public Builder secure(boolean wanted) {
            secure = wanted;
            return this;
        }

        /**
         * Settings of a server that is started.
         *
         * @param wanted by their names, as in {@code elasticsearch.yml}, and {@code ES_JAVA_OPTS} for its JVM, such as
         *     {@code -Xmx2g}; none by default
         * @return this
         */
        public Builder config(Map<String, String> wanted) {
            config = Map.copyOf(wanted);
            return this;
        }

        /**
         * Where settings that begin with {@code braid.elasticsearch.} are looked up, besides the system properties.
         *
         * @param lookUp gives the value of a setting, or null
         * @return this
         */
        public Builder settings(Function<String, @Nullable String> lookUp) {
            settings = lookUp;
            return this;
        }

        /**
         * Takes a container of yours instead of what is asked for otherwise; it is started if it does not run, and then
         * stopped at the end.
         *
         * @param wanted of Testcontainers, with a method {@code getHttpHostAddress()}
         * @return this
         */
        public Builder container(Object wanted) {
            container = wanted;
            return this;
        }

        /**
         * Finds the server, or starts it.
         *
         * @return to be closed
         * @throws BraidException if there is none to be had, with what to do
         */
        public ElasticsearchBackend start() {
            Lease<ElasticServer> lease = container == null
                    ? ElasticServers.lease(ElasticServerOptions.of(mode, image, secure, config, settings))
                    : ElasticServers.of(container);
            return new ElasticsearchBackend(new ServerConnection(lease), UsedParts.outermost(), false, false);
        }
    }
}
