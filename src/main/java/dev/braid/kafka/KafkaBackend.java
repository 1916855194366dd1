package dev.braid.kafka;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.internal.server.UniqueNames;
import dev.braid.internal.server.UsedParts;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker that tests use, and its topics.
 *
 * <pre>{@code
 * try (KafkaBackend kafka = KafkaBackend.builder().mode(BackendMode.EMBEDDED).start()) {
 *     kafka.prepare(Set.of("clicks"), 1);
 *     try (KafkaEventSink sink = kafka.sink("clicks").key("user_id").open()) {
 *         Generator.of("clicks.json").count(1000).sendTo(sink);
 *     }
 *     List<Event> events = kafka.topic("clicks").events();
 * }
 * }</pre>
 *
 * <p>Tests of JUnit are given one by {@code @WithKafka}, and need not close it. What starts a broker shares it with all
 * others in this JVM that ask for the same; the last one that closes it stops it.
 *
 * <p>Safe to share between threads.
 */
public final class KafkaBackend implements AutoCloseable {

    /** The image of a container, unless another one is asked for: {@value}. */
    public static final String DEFAULT_IMAGE = "apache/kafka:4.3.1";

    private final BrokerConnection connection;
    private final UsedParts<UsedTopic> topics;
    private final boolean unique;
    private final boolean keep;

    private KafkaBackend(BrokerConnection connection, UsedParts<UsedTopic> topics, boolean unique, boolean keep) {
        this.connection = connection;
        this.topics = topics;
        this.unique = unique;
        this.keep = keep;
    }

    /**
     * Begins to say which broker is wanted.
     *
     * @return for any broker: see {@link BackendMode#AUTO}
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The address for clients in this JVM.
     *
     * @return {@code host:port}, or several of them separated by commas
     */
    public String bootstrapServers() {
        return connection.server().bootstrapServers();
    }

    /**
     * Where the broker comes from.
     *
     * @return never {@link BackendMode#AUTO}
     */
    public BackendMode mode() {
        return connection.server().mode();
    }

    /**
     * What a client of any kind needs to connect: the address, and what is needed to log in.
     *
     * @return settings by their names
     */
    public Map<String, Object> clientConfig() {
        return connection.server().clientConfig();
    }

    /**
     * Has topics there, and empty, unless this view keeps what stands in them; a topic that is not there is created. Those
     * that have been prepared or asked for before, here or in the view around this one, keep what stands in them.
     *
     * @param names of the topics
     * @param partitions how many each is created with, above 0
     * @throws BraidException if a topic cannot have such a name, or cannot be created or emptied, with what to do
     */
    public void prepare(Set<String> names, int partitions) {
        for (String name : names) {
            topics.prepare(
                    unique ? TopicNames.requireForUnique(name) : TopicNames.require(name),
                    asked -> connection.prepare(unique ? UniqueNames.of(asked) : asked, partitions, keep),
                    used -> connection.create(used.name(), partitions));
        }
    }

    /**
     * A topic to read events from: those that came since it was prepared; of one that was not, all.
     *
     * @param name of the topic; where topics have names of their own, the one that was asked for
     * @return the topic, which need not exist yet
     * @throws BraidException if no topic can have this name, with what is wrong
     */
    public KafkaTopic topic(String name) {
        UsedTopic used = use(name);
        return KafkaTopic.from(connection.clients(), used.name(), used.start());
    }

    /**
     * A sink that sends events to a topic.
     *
     * @param name of the topic, which exists; where topics have names of their own, the one that was asked for
     * @return to be described further, and opened
     * @throws BraidException if no topic can have this name, with what is wrong
     */
    public KafkaEventSink.Builder sink(String name) {
        return KafkaEventSink.to(bootstrapServers(), use(name).name()).sharing(connection.clients());
    }

    private UsedTopic use(String name) {
        return topics.use(TopicNames.require(name), UsedTopic::foreign);
    }

    /**
     * The same broker for one test: topics that it prepares are its own until it is closed.
     *
     * @param unique whether its topics have names that no other test has
     * @param keep whether what stands in topics stays there, before and after
     * @return to be closed: topics with names of their own are deleted then, and those emptied that were used without having
     *     been prepared, on a broker that was started for the tests
     * @throws BraidException if both are true: new topics have nothing to keep
     */
    public KafkaBackend view(boolean unique, boolean keep) {
        UniqueNames.refuseToKeep("topics", unique, keep);
        return new KafkaBackend(connection, topics.inner(), unique, keep);
    }

    /** Ends this view; that of who started the broker gives the broker back. */
    @Override
    public void close() {
        if (topics.isOutermost()) {
            connection.close();
        } else {
            topics.leaveAll(this::leave, connection.server().trouble());
        }
    }

    private void leave(UsedTopic topic) {
        if (unique && topic.isPrepared()) {
            connection.delete(topic.name());
        } else if (!topic.isPrepared() && !keep && connection.server().isOurs()) {
            connection.topics().emptyIfThere(topic.name());
        }
    }

    /** Says which broker is wanted; for one thread. */
    public static final class Builder {

        private BackendMode mode = BackendMode.AUTO;
        private String image = "";
        private Map<String, String> config = Map.of();
        private Function<String, @Nullable String> settings = name -> null;
        private @Nullable Object container;

        private Builder() {}

        /**
         * Where the broker comes from; before the setting {@code braid.kafka.mode}.
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
         * @param wanted {@value KafkaBackend#DEFAULT_IMAGE} by default
         * @return this
         */
        public Builder image(String wanted) {
            image = wanted;
            return this;
        }

        /**
         * Settings of a broker that is started.
         *
         * @param wanted by their names, as in Kafka's {@code server.properties}; none by default
         * @return this
         */
        public Builder config(Map<String, String> wanted) {
            config = Map.copyOf(wanted);
            return this;
        }

        /**
         * Where settings that begin with {@code braid.kafka.} are looked up, besides the system properties.
         *
         * @param lookUp gives the value of a setting, or null
         * @return this
         */
        public Builder settings(Function<String, @Nullable String> lookUp) {
            settings = lookUp;
            return this;
        }

        /**
         * Takes a container of yours instead of what is asked for otherwise; it is started if it does not run, and never
         * stopped.
         *
         * @param wanted of Testcontainers, with a method {@code getBootstrapServers()}
         * @return this
         */
        public Builder container(Object wanted) {
            container = wanted;
            return this;
        }

        /**
         * Finds the broker, or starts it.
         *
         * @return to be closed
         * @throws BraidException if there is none to be had, with what to do
         */
        public KafkaBackend start() {
            KafkaLease lease = container == null
                    ? KafkaServers.lease(KafkaServerOptions.of(mode, image, config, settings))
                    : KafkaServers.of(container);
            return new KafkaBackend(new BrokerConnection(lease), UsedParts.outermost(), false, false);
        }
    }
}
