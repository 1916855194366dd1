package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.BackendMode;
import dev.braid.Event;
import dev.braid.elasticsearch.ElasticsearchBackend;
import dev.braid.kafka.KafkaBackend;
import dev.braid.testkit.ContainerTest;
import dev.braid.testkit.TestRun;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** Servers that a test class declares by Testcontainers' own annotations. */
@ContainerTest
class UserContainerTests {

    private static final String BEATS = """
            interarrival: {type: constant, value: 1}
            emitters: [{name: beat, dimensions: [{type: counter, name: number}]}]
            states: [{name: s, emitter: beat, delay: {type: constant, value: 0}, transitions: [{next: stop, probability: 1}]}]
            """;

    /** What the tests of a run were given. */
    private static final Set<String> ADDRESSES = new ConcurrentSkipListSet<>();

    private static void check(KafkaBackend kafka, KafkaContainer container, List<Event> sent) {
        assertThat(kafka.mode()).isEqualTo(BackendMode.CONTAINER);
        assertThat(kafka.bootstrapServers()).isEqualTo(container.getBootstrapServers());
        assertThat(kafka.topic("beats").events()).isEqualTo(sent);
        ADDRESSES.add(kafka.bootstrapServers());
    }

    @Testcontainers
    @WithKafka(topics = "beats")
    static class DeclaringTestCases {

        @Container
        static final KafkaContainer CONTAINER = new KafkaContainer(KafkaBackend.DEFAULT_IMAGE);

        @RepeatedTest(2)
        void isTaken(
                @GeneratedEvents(spec = BEATS, count = 3) @KafkaSink(topic = "beats") List<Event> sent,
                KafkaBackend kafka) {
            check(kafka, CONTAINER, sent);
        }

        @Nested
        class Inner {

            @Test
            void isTakenByInnerClasses(
                    @GeneratedEvents(spec = BEATS, count = 3) @KafkaSink(topic = "beats") List<Event> sent,
                    KafkaBackend kafka) {
                check(kafka, CONTAINER, sent);
            }
        }
    }

    /** Without Testcontainers' extension: it is started for the class, and not for each test anew. */
    @WithKafka(topics = "beats")
    static class NotStartedTestCases {

        @Container
        static final KafkaContainer CONTAINER = new KafkaContainer(KafkaBackend.DEFAULT_IMAGE);

        @RepeatedTest(2)
        void isTaken(
                @GeneratedEvents(spec = BEATS, count = 3) @KafkaSink(topic = "beats") List<Event> sent,
                KafkaBackend kafka) {
            check(kafka, CONTAINER, sent);
        }
    }

    @WithElasticsearch(indices = "beats")
    static class ElasticsearchTestCases {

        @Container
        static final ElasticsearchContainer CONTAINER = new ElasticsearchContainer(ElasticsearchBackend.DEFAULT_IMAGE)
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
                .withStartupTimeout(Duration.ofMinutes(5)); // one minute is short beside other tests

        @RepeatedTest(2)
        void isTaken(
                @GeneratedEvents(spec = BEATS, count = 3) @ElasticsearchSink(index = "beats") List<Event> sent,
                ElasticsearchBackend elasticsearch) {
            assertThat(elasticsearch.mode()).isEqualTo(BackendMode.CONTAINER);
            assertThat(elasticsearch.url()).endsWith("://" + CONTAINER.getHttpHostAddress());
            assertThat(elasticsearch.index("beats").events()).containsExactlyInAnyOrderElementsOf(sent);
        }
    }

    @Test
    void anElasticsearchOfTheClassIsTaken() {
        TestRun run = TestRun.of(ElasticsearchTestCases.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(2);
        assertThat(ElasticsearchTestCases.CONTAINER.isRunning()).isFalse();
    }

    @Test
    void aContainerOfTheClassIsTaken() {
        ADDRESSES.clear();
        TestRun run = TestRun.of(DeclaringTestCases.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(3);
        assertThat(ADDRESSES).hasSize(1);
        assertThat(DeclaringTestCases.CONTAINER.isRunning()).isFalse();
    }

    @Test
    void oneThatDoesNotRunIsStartedOnceForItsClass() {
        ADDRESSES.clear();
        TestRun run = TestRun.of(NotStartedTestCases.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(2);
        assertThat(ADDRESSES).hasSize(1);
        assertThat(NotStartedTestCases.CONTAINER.isRunning()).isFalse();
    }
}
