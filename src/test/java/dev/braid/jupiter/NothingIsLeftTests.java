package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.braid.BackendMode;
import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.elasticsearch.ElasticsearchBackend;
import dev.braid.kafka.KafkaBackend;
import dev.braid.testkit.TestRun;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What a run leaves behind that has ended as it should; what was there before it may go at any time. */
@Isolated // other tests have threads and folders of the same names
class NothingIsLeftTests {

    private static final String BEATS = """
            interarrival: {type: constant, value: 1}
            emitters: [{name: beat, dimensions: [{type: counter, name: number}]}]
            states: [{name: s, emitter: beat, delay: {type: constant, value: 0}, transitions: [{next: stop, probability: 1}]}]
            """;

    abstract static class Pipeline {

        @RepeatedTest(2)
        void list(
                @GeneratedEvents(spec = BEATS, count = 3) @KafkaSink(topic = "nothing-left") List<Event> sent,
                KafkaBackend kafka) {
            assertThat(kafka.topic("nothing-left").events()).isEqualTo(sent);
        }

        @Test
        void live(
                @GeneratedEvents(spec = BEATS) @KafkaSink(topic = "nothing-left-live", config = "compression.type=gzip")
                        EventStream endless) {
            endless.start();
        }
    }

    @WithKafka(mode = BackendMode.EXTERNAL, topics = "nothing-left-named")
    static class ExternalTestCases extends Pipeline {}

    @WithKafka(mode = BackendMode.EXTERNAL, topics = "nothing-left-named", unique = true)
    static class UniqueTestCases extends Pipeline {}

    @WithKafka(mode = BackendMode.EMBEDDED, config = "message.max.bytes=2000000")
    static class EmbeddedTestCases extends Pipeline {}

    abstract static class IndexPipeline {

        @RepeatedTest(2)
        void list(
                @GeneratedEvents(spec = BEATS, count = 3) @ElasticsearchSink(index = "nothing-left") List<Event> sent,
                ElasticsearchBackend elasticsearch) {
            assertThat(elasticsearch.index("nothing-left").events()).containsExactlyInAnyOrderElementsOf(sent);
        }

        @Test
        void live(
                @GeneratedEvents(spec = BEATS, rate = "100/s") @ElasticsearchSink(index = "nothing-left-live")
                        EventStream endless) {
            endless.start();
        }
    }

    @WithElasticsearch(mode = BackendMode.EXTERNAL, indices = "nothing-left-named")
    static class ExternalIndexTestCases extends IndexPipeline {}

    @WithElasticsearch(mode = BackendMode.EXTERNAL, indices = "nothing-left-named", unique = true)
    static class UniqueIndexTestCases extends IndexPipeline {}

    @WithKafka(mode = BackendMode.EMBEDDED, config = "message.max.bytes=2000000")
    @WithElasticsearch(mode = BackendMode.EMBEDDED, config = "node.name=nothing-left")
    static class BothServersTestCases {

        @Test
        void asksForOne(KafkaBackend kafka) {
            assertThat(kafka.mode()).isEqualTo(BackendMode.EMBEDDED);
        }
    }

    @Test
    void ofRunsOnAServerOfTheUsers() throws Exception {
        try (KafkaBackend users =
                        KafkaBackend.builder().mode(BackendMode.EMBEDDED).start();
                Admin admin = Admin.create(users.clientConfig())) {
            Set<String> topics = topics(admin);
            Set<String> clients = clients();
            for (Class<?> testCases : List.of(ExternalTestCases.class, UniqueTestCases.class)) {
                TestRun run = TestRun.of(testCases, "braid.kafka.bootstrap-servers", users.bootstrapServers());

                assertThat(run.failures()).isEmpty();
                assertThat(run.succeeded()).isEqualTo(3);
                // The controller answers when a topic is deleted; the broker lists it a moment longer.
                await().untilAsserted(() -> assertThat(topics(admin)).isEqualTo(topics));
                await().untilAsserted(() -> assertThat(clients).containsAll(clients()));
            }
        }
    }

    @Test
    void ofRunsOnAnElasticsearchOfTheUsers() {
        try (ElasticsearchBackend users =
                ElasticsearchBackend.builder().mode(BackendMode.EMBEDDED).start()) {
            users.prepare(Set.of("nothing-left-of-the-users"));
            Set<String> threads = threads();
            for (Class<?> testCases : List.of(ExternalIndexTestCases.class, UniqueIndexTestCases.class)) {
                TestRun run = TestRun.of(testCases, "braid.elasticsearch.url", users.url());

                assertThat(run.failures()).isEmpty();
                assertThat(run.succeeded()).isEqualTo(3);
                // The nearest name would be one of those.
                assertThat(catchThrowable(() -> users.index("nothing-left-liv").events()))
                        .hasMessage("found no index `nothing-left-liv` at " + users.url()
                                + "; create it, or correct the name");
                await().untilAsserted(() -> assertThat(threads).containsAll(threads()));
            }
            assertThat(users.index("nothing-left-of-the-users").events()).isEmpty();
        }
    }

    @Test
    void ofRunsOnABrokerInTheJvm() {
        assertThatNothingIsLeftOf(EmbeddedTestCases.class, 3);
    }

    /** The server that no test takes starts and stops as well. */
    @Test
    void ofRunsWhoseServersStartAtTheSameTime() {
        LoggedReasons reasons = new LoggedReasons();
        Logger logger = Logger.getLogger("dev.braid");
        logger.addHandler(reasons);
        try {
            assertThatNothingIsLeftOf(BothServersTestCases.class, 1);
        } finally {
            logger.removeHandler(reasons);
        }
        assertThat(reasons.messages)
                .anyMatch(message -> message.startsWith("Kafka: an embedded broker at "))
                .anyMatch(message -> message.startsWith("Elasticsearch: an embedded server at "));
    }

    private static void assertThatNothingIsLeftOf(Class<?> testCases, int tests) {
        Set<String> threads = threads();
        Set<String> folders = folders();
        TestRun run = TestRun.of(testCases);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(tests);
        await().untilAsserted(() -> assertThat(folders).containsAll(folders()));
        await().untilAsserted(() -> assertThat(threads).containsAll(threads()));
    }

    private static final class LoggedReasons extends Handler {

        private final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            messages.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static Set<String> topics(Admin admin) throws Exception {
        return Set.copyOf(admin.listTopics().names().get(60, TimeUnit.SECONDS));
    }

    /** Those of the JVM's own pools may come and stay, and so may one that a broker which goes on makes when it needs it. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() != null
                        && !thread.getThreadGroup().getName().equals("system"))
                .map(Thread::getName)
                .filter(name -> !name.startsWith("CompletableFutureDelayScheduler")
                        && !name.startsWith("ForkJoinPool")
                        && !name.startsWith("process reaper")
                        && !name.startsWith("executor-")
                        && !name.startsWith("awaitility"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A broker that goes on has threads that come and go. */
    private static Set<String> clients() {
        return threads().stream()
                .filter(name -> name.startsWith("kafka-producer")
                        || name.startsWith("kafka-admin-client")
                        || name.startsWith("braid-"))
                .collect(Collectors.toSet());
    }

    private static Set<String> folders() {
        File[] found = new File(System.getProperty("java.io.tmpdir")).listFiles();
        return Stream.ofNullable(found)
                .flatMap(Arrays::stream)
                .map(File::getName)
                .filter(name -> name.startsWith("braid-kafka-") || name.startsWith("braid-elasticsearch-"))
                .collect(Collectors.toSet());
    }
}
