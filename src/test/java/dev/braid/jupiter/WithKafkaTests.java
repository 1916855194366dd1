package dev.braid.jupiter;

import static dev.braid.assertions.EventAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.braid.BackendMode;
import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Events;
import dev.braid.kafka.KafkaBackend;
import dev.braid.kafka.KafkaFormat;
import dev.braid.kafka.KafkaRecord;
import dev.braid.testkit.TestRun;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixtures run on one embedded broker, which this class holds meanwhile. */
@WithKafka(mode = BackendMode.EMBEDDED)
class WithKafkaTests {

    private static final String BEATS = """
            interarrival: {type: constant, value: 1}
            emitters:
              - name: beat
                dimensions:
                  - {type: counter, name: number}
                  - {type: enum, name: color, values: [red, green], cardinality_distribution: {type: uniform, min: 0, max: 1}}
            states: [{name: s, emitter: beat, delay: {type: constant, value: 0}, transitions: [{next: stop, probability: 1}]}]
            """;

    @WithKafka(mode = BackendMode.EMBEDDED)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Broker {}

    @BeforeAll
    static void hold(KafkaBackend kafka) {
        assertThat(kafka.mode()).isEqualTo(BackendMode.EMBEDDED);
    }

    @Broker
    @WithKafka(mode = BackendMode.EMBEDDED, topics = "with-kafka")
    static class EveryWayTestCases {

        @GeneratedEvents(spec = BEATS, count = 2)
        @KafkaSink(topic = "with-kafka-field")
        private Events field;

        private final KafkaBackend ofConstructor;

        EveryWayTestCases(KafkaBackend kafka) {
            ofConstructor = kafka;
        }

        @BeforeEach
        void theBrokerIsTheSame(KafkaBackend kafka) {
            assertThat(kafka).isSameAs(ofConstructor);
        }

        @RepeatedTest(2)
        void list(
                @GeneratedEvents(spec = BEATS, count = 100) @KafkaSink(topic = "with-kafka") List<Event> sent,
                KafkaBackend kafka) {
            assertThat(kafka.topic("with-kafka").events()).isEqualTo(sent);
            assertThat(kafka.topic("with-kafka").records()).allSatisfy(record -> {
                assertThat(record.headers())
                        .extracting(KafkaRecord.Header::name)
                        .containsExactlyInAnyOrder("braid-seed", "braid-index", "braid-type", "braid-key");
                assertThat(record.timestamp())
                        .isEqualTo(sent.get(Integer.parseInt(String.valueOf(record.header("braid-index"))))
                                .time());
            });
        }

        @Test
        void keyed(
                @GeneratedEvents(spec = BEATS, count = 10)
                        @KafkaSink(
                                topic = "with-kafka",
                                key = {"color", "number"},
                                headers = "hue=color",
                                config = "compression.type=gzip")
                        List<Event> sent,
                KafkaBackend kafka) {
            assertThat(kafka.topic("with-kafka").records()).hasSize(10).allSatisfy(record -> {
                Event event = sent.get(Integer.parseInt(String.valueOf(record.header("braid-index"))));
                assertThat(text(record.key())).isEqualTo(event.getString("color") + event.getLong("number"));
                assertThat(record.header("hue")).isEqualTo(event.getString("color"));
            });
        }

        @Test
        void bare(
                @GeneratedEvents(spec = BEATS, count = 10) @KafkaSink(topic = "with-kafka", braidHeaders = false)
                        List<Event> sent,
                KafkaBackend kafka) {
            assertThat(kafka.topic("with-kafka").records())
                    .allSatisfy(record -> assertThat(record.headers()).isEmpty());
            assertThat(kafka.topic("with-kafka")
                            .typeField("color")
                            .keyField("number")
                            .events())
                    .extracting(Event::toJson, Event::type, Event::key)
                    .containsExactlyElementsOf(sent.stream()
                            .map(event -> tuple(event.toJson(), event.getString("color"), "" + event.getLong("number")))
                            .toList());
        }

        @Test
        void patterned(
                @GeneratedEvents(spec = BEATS, count = 2) @KafkaSink(topic = "with-kafka", pattern = "{number};{time}")
                        List<Event> sent,
                KafkaBackend kafka) {
            assertThat(kafka.topic("with-kafka").records())
                    .extracting(record -> text(record.value()))
                    .containsExactly("0;2024-01-01T00:00:00.000Z", "1;2024-01-01T00:00:01.000Z");
        }

        @Test
        void cloudEvents(
                @GeneratedEvents(spec = BEATS, count = 20)
                        @KafkaSink(topic = "with-kafka", format = KafkaFormat.CLOUDEVENTS_STRUCTURED)
                        List<Event> sent,
                KafkaBackend kafka) {
            assertThat(kafka.topic("with-kafka")).containsExactlyOnce(sent);
        }

        @Test
        void transactional(
                @GeneratedEvents(spec = BEATS, count = 20) @KafkaSink(topic = "with-kafka", transactional = true)
                        List<Event> sent,
                KafkaBackend kafka) {
            assertThat(kafka.topic("with-kafka").events()).isEqualTo(sent);
        }

        @Test
        void stream(
                @GeneratedEvents(spec = BEATS, count = 5) @KafkaSink(topic = "with-kafka") Stream<Event> five,
                KafkaBackend kafka) {
            assertThat(kafka.topic("with-kafka").events()).isEmpty();
            assertThat(five.toList()).isEqualTo(kafka.topic("with-kafka").events());
        }

        @Test
        void live(
                @GeneratedEvents(spec = BEATS) @KafkaSink(topic = "with-kafka") EventStream endless,
                KafkaBackend kafka) {
            endless.start();
            endless.pause();
            Events sent = endless.sent();
            assertThat(kafka.topic("with-kafka").events()).isEqualTo(sent);
            endless.resume();
        }

        @Test
        void field(KafkaBackend kafka) {
            assertThat(kafka.topic("with-kafka-field")).containsExactlyOnce(field);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void nothingIsLeftOfOtherTests(int time, KafkaBackend kafka) {
            assertThat(kafka.topic("with-kafka").events()).isEmpty();
            assertThat(kafka.topic("with-kafka-field").events()).hasSize(2);
        }

        @Nested
        class Inner {

            @Test
            void inherits(
                    @GeneratedEvents(spec = BEATS, count = 3) @KafkaSink(topic = "with-kafka-inner") List<Event> sent,
                    KafkaBackend kafka) {
                assertThat(kafka.topic("with-kafka-inner").events()).isEqualTo(sent);
                assertThat(kafka.topic("with-kafka").events()).isEmpty();
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void whatIsInjectedIsPublished() {
        TestRun run = TestRun.of(EveryWayTestCases.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(13);
    }

    @WithKafka(mode = BackendMode.EMBEDDED, topics = "with-kafka-class")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OfTheClassTestCases {

        @GeneratedEvents(spec = BEATS, count = 7)
        @KafkaSink(topic = "with-kafka-class")
        private static Events sentOnce;

        @RepeatedTest(2)
        void staysUntilTheClassHasEnded(KafkaBackend kafka) {
            assertThat(kafka.topic("with-kafka-class").events()).isEqualTo(sentOnce);
        }
    }

    @Test
    void whatIsSentForAClassStaysForItsTests() {
        assertThat(TestRun.of(OfTheClassTestCases.class).failures()).isEmpty();
        // And is gone for the next one.
        assertThat(TestRun.of(OfTheClassTestCases.class).failures()).isEmpty();
    }

    @WithKafka(mode = BackendMode.EMBEDDED, topics = "with-kafka-own", unique = true)
    static class UniqueTestCases {

        static final Set<String> NAMES = new ConcurrentSkipListSet<>();

        @RepeatedTest(3)
        void hasANameOfItsOwn(
                @GeneratedEvents(spec = BEATS, count = 3) @KafkaSink(topic = "with-kafka-own") List<Event> sent,
                KafkaBackend kafka) {
            NAMES.add(kafka.topic("with-kafka-own").name());
            assertThat(kafka.topic("with-kafka-own").events()).isEqualTo(sent);
        }
    }

    @Test
    void uniqueTopicsHaveNamesOfTheirOwn(KafkaBackend kafka) {
        assertThat(TestRun.of(UniqueTestCases.class).failures()).isEmpty();
        assertThat(UniqueTestCases.NAMES).hasSize(3).allSatisfy(name -> {
            assertThat(name).matches("with-kafka-own-[0-9a-f-]{36}");
            assertThat(catchThrowable(() -> kafka.topic(name).events())).hasMessageStartingWith("found no topic");
        });
    }

    @Broker
    @WithKafka(mode = BackendMode.EMBEDDED, unique = true)
    static class AskedEarlyTestCases {

        private String early = "";

        @BeforeEach
        void ask(KafkaBackend kafka) {
            early = kafka.topic("with-kafka-early").name();
        }

        @RepeatedTest(2)
        void isTheTopicOfTheSink(
                @GeneratedEvents(spec = BEATS, count = 3) @KafkaSink(topic = "with-kafka-early") List<Event> sent,
                KafkaBackend kafka) {
            assertThat(early).startsWith("with-kafka-early-");
            assertThat(kafka.topic("with-kafka-early").name()).isEqualTo(early);
            assertThat(kafka.topic("with-kafka-early").events()).isEqualTo(sent);
        }
    }

    @WithKafka(mode = BackendMode.EMBEDDED)
    static class AskedByTheClassTestCases {

        @BeforeAll
        static void ask(KafkaBackend kafka) {
            assertThat(kafka.topic("with-kafka-asked").name()).isEqualTo("with-kafka-asked");
        }

        @Test
        void isCreatedAllTheSame(
                @GeneratedEvents(spec = BEATS, count = 3) @KafkaSink(topic = "with-kafka-asked") List<Event> sent,
                KafkaBackend kafka) {
            assertThat(kafka.topic("with-kafka-asked").events()).isEqualTo(sent);
        }
    }

    @Test
    void aTopicThatIsAskedForBeforeItsSinkIsOpenedIsThatOfTheSink() {
        assertThat(TestRun.of(AskedEarlyTestCases.class).failures()).isEmpty();
        assertThat(TestRun.of(AskedByTheClassTestCases.class).failures()).isEmpty();
    }

    static class MethodAloneTestCases {

        static final AtomicInteger RUNNING = new AtomicInteger();

        @GeneratedEvents(spec = BEATS, count = 3)
        @KafkaSink(topic = "with-kafka-method")
        private List<Event> sent;

        @RepeatedTest(10)
        @Broker
        void isAlone(KafkaBackend kafka) {
            assertThat(RUNNING.incrementAndGet()).isOne();
            try {
                assertThat(kafka.topic("with-kafka-method").events()).isEqualTo(sent);
            } finally {
                RUNNING.decrementAndGet();
            }
        }

        @RepeatedTest(10)
        @Broker
        void isAloneToo(KafkaBackend kafka) {
            isAlone(kafka);
        }
    }

    @Test
    void fieldsAreLockedWhereTheMethodAloneAsksForABroker() {
        TestRun run = TestRun.of(
                MethodAloneTestCases.class,
                "junit.jupiter.execution.parallel.enabled",
                "true",
                "junit.jupiter.execution.parallel.mode.default",
                "concurrent",
                "junit.jupiter.execution.parallel.config.strategy",
                "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism",
                "4");

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(20);
    }

    @WithKafka(mode = BackendMode.EMBEDDED, topics = "with-kafka-kept", keep = true)
    static class KeptTestCases {

        @RepeatedTest(2)
        void readsWhatCameAfterItsBeginning(
                @GeneratedEvents(spec = BEATS, count = 3) @KafkaSink(topic = "with-kafka-kept") List<Event> sent,
                KafkaBackend kafka) {
            assertThat(kafka.topic("with-kafka-kept").events()).isEqualTo(sent);
        }
    }

    @Test
    void keptTopicsAreReadFromTheBeginningOfTheTest(KafkaBackend kafka) {
        assertThat(TestRun.of(KeptTestCases.class).failures()).isEmpty();
        assertThat(kafka.topic("with-kafka-kept").events()).hasSize(6);
    }

    @WithKafka(mode = BackendMode.EMBEDDED, property = "with-kafka.address")
    static class PropertyTestCases {

        @Test
        void holdsTheAddress(KafkaBackend kafka) {
            assertThat(System.getProperty("with-kafka.address")).isEqualTo(kafka.bootstrapServers());
        }
    }

    @Test
    void propertiesHoldTheAddressUntilTheEndOfTheRun() {
        assertThat(TestRun.of(PropertyTestCases.class).failures()).isEmpty();
        assertThat(System.getProperty("with-kafka.address")).isNull();
    }

    static class PartitionsTestCases {

        @Test
        @WithKafka(mode = BackendMode.EMBEDDED, topics = "with-kafka-partitions")
        void one(KafkaBackend kafka) {
            assertThat(kafka.topic("with-kafka-partitions").partitions()).isOne();
        }

        @Test
        @WithKafka(mode = BackendMode.EMBEDDED, topics = "with-kafka-partitions", partitions = 6)
        void six(
                @GeneratedEvents(spec = BEATS, count = 50) @KafkaSink(topic = "with-kafka-partitions") List<Event> sent,
                KafkaBackend kafka) {
            assertThat(kafka.topic("with-kafka-partitions").partitions()).isEqualTo(6);
            assertThat(kafka.topic("with-kafka-partitions")).containsExactlyOnce(sent);
        }
    }

    @Test
    void aTopicHasThePartitionsThatATestAsksFor() {
        for (String test : List.of("one", "six", "one", "six")) {
            assertThat(TestRun.ofMethod(PartitionsTestCases.class, test).failures())
                    .isEmpty();
        }
    }

    static class MisusedTestCases {

        @Test
        void noBroker(@GeneratedEvents(spec = BEATS, count = 1) @KafkaSink(topic = "t") List<Event> sent) {}

        @Test
        @Broker
        void endlessTransaction(
                @GeneratedEvents(spec = BEATS) @KafkaSink(topic = "with-kafka-t", transactional = true)
                        EventStream endless) {}

        @Test
        @Broker
        void noIdempotence(
                @GeneratedEvents(spec = BEATS, count = 1) @KafkaSink(topic = "with-kafka-t", config = "acks=1")
                        List<Event> sent) {}

        @Test
        @Broker
        void noField(
                @GeneratedEvents(spec = BEATS, count = 1) @KafkaSink(topic = "with-kafka-t", key = "colour")
                        List<Event> sent) {}

        @Test
        @Broker
        void noHeaderField(
                @GeneratedEvents(spec = BEATS, count = 1) @KafkaSink(topic = "with-kafka-t", headers = "hue=colour")
                        List<Event> sent) {}

        @Test
        @Broker
        void noPair(
                @GeneratedEvents(spec = BEATS, count = 1) @KafkaSink(topic = "with-kafka-t", headers = "hue")
                        List<Event> sent) {}

        @Test
        @WithKafka(mode = BackendMode.EMBEDDED, topics = "with-kafka-t", partitions = 0)
        void noPartitions() {}

        @Test
        @Broker
        void unknownSetting(
                @GeneratedEvents(spec = BEATS, count = 1)
                        @KafkaSink(topic = "with-kafka-t", config = "compresion.type=zstd")
                        List<Event> sent) {}

        @Test
        @Broker
        void noTopicOfASink(@GeneratedEvents(spec = BEATS, count = 1) @KafkaSink(topic = "a/b") List<Event> sent) {}

        @Test
        @WithKafka(mode = BackendMode.EMBEDDED, topics = "my topic")
        void noTopic() {}

        @Test
        @WithKafka(mode = BackendMode.EMBEDDED, topics = "with-kafka-t", unique = true, keep = true)
        void uniqueAndKept() {}

        @Test
        @WithKafka(mode = BackendMode.EMBEDDED, image = "apache/kafka:4.1.0")
        void imageInThisJvm(KafkaBackend kafka) {}

        @Test
        @Broker
        void tooLarge(
                @GeneratedEvents(spec = BEATS, count = 3, seed = 1)
                        @KafkaSink(topic = "with-kafka-t", config = "max.request.size=10")
                        List<Event> sent) {}
    }

    @Test
    void misuseIsTold() {
        assertThat(failure("noBroker"))
                .isEqualTo(
                        "@GeneratedEvents on parameter 1 (`List<Event>`) of WithKafkaTests$MisusedTestCases.noBroker:"
                                + " `@KafkaSink`: found no `@WithKafka` for WithKafkaTests$MisusedTestCases.noBroker, expected it on"
                                + " the method or the class: it says which broker is meant");
        assertThat(failure("endlessTransaction"))
                .endsWith(
                        "`@KafkaSink`: `transactional`: found true for what has no end, expected it for a `List` or array"
                                + " alone: a transaction is seen when it ends");
        assertThat(failure("noIdempotence")).contains("`@KafkaSink`: ", "acks");
        assertThat(failure("noField"))
                .endsWith(
                        "`@KafkaSink`: `key`: found `colour`, expected a field that a record of this specification can"
                                + " have; did you mean \"color\"?");
        assertThat(failure("noHeaderField")).contains("`@KafkaSink`: `headers`: found `colour`");
        assertThat(failure("noPair")).endsWith("`@KafkaSink`: `headers`: found \"hue\", expected `name=value`");
        assertThat(failure("noPartitions"))
                .isEqualTo("@WithKafka: `partitions`: found 0, expected a number of partitions above 0");
        assertThat(failure("unknownSetting"))
                .endsWith("`@KafkaSink`: found `compresion.type`, expected a setting of Kafka's producer; did you mean"
                        + " `compression.type`?");
        assertThat(failure("noTopicOfASink"))
                .contains("topic \"a/b\": found \"/\" in this name, expected ASCII letters");
        assertThat(failure("noTopic"))
                .startsWith("topic \"my topic\": found \" \" in this name, expected ASCII letters");
        assertThat(failure("uniqueAndKept")).startsWith("found `unique` and `keep`, expected one of them: ");
        assertThat(failure("imageInThisJvm"))
                .isEqualTo(
                        "Kafka in this JVM: found the image `apache/kafka:4.1.0`, expected none, since only containers have"
                                + " one; remove `image`, or choose the mode CONTAINER");
        assertThat(failure("tooLarge")).contains("first unconfirmed");
    }

    private static String failure(String method) {
        return TestRun.ofMethod(MisusedTestCases.class, method).failure().getMessage();
    }
}
