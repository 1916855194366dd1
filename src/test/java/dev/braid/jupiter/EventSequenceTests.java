package dev.braid.jupiter;

import static dev.braid.assertions.EventAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Events;
import dev.braid.Operations;
import dev.braid.RunClock;
import dev.braid.Steps;
import dev.braid.testkit.TestRun;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link EventSequence} is what it says; types, places and sinks are those of {@link GeneratedEvents}. */
class EventSequenceTests {

    private static final String CREATED = "order.created";
    private static final String PAID = "order.paid";
    private static final String SHIPPED = "order.shipped";
    private static final String TEMPLATES = "file:docs/examples/templates";

    @Target({ElementType.PARAMETER, ElementType.FIELD})
    @Retention(RetentionPolicy.RUNTIME)
    @EventSequence(
            steps = {CREATED, PAID, SHIPPED},
            entities = 10,
            seed = 7)
    @interface Orders {}

    @Test
    void thatOfTheContract(
            @EventSequence(
                            steps = {CREATED, PAID, SHIPPED},
                            entities = 100)
                    List<Event> events) {
        assertThat(events).isInterleaved().isOrderedByTime().eachKey().hasTypes(CREATED, PAID, SHIPPED);
        assertThat(events).hasSize(300);
    }

    @Test
    void isThatOfSteps(
            @EventSequence(
                            steps = {CREATED, "a|b x1..2? +1s..5m"},
                            spec = "clicks.json",
                            emitter = "click",
                            ratePerMinute = 30,
                            entities = 20,
                            seed = 7,
                            start = "2024-02-03")
                    Events events) {
        Events expected = Steps.of(CREATED, "a|b x1..2? +1s..5m")
                .payload("clicks.json", "click", EventSequenceTests.class)
                .ratePerMinute(30)
                .entities(20)
                .generator()
                .seed(7)
                .start(Instant.parse("2024-02-03T00:00:00Z"))
                .events();

        assertThat(events).isEqualTo(expected);
    }

    @Test
    void isThatOfOperations(
            @EventSequence(
                            operation = "mix",
                            entities = 3,
                            ratePerHour = 1200,
                            existsEvery = "1h",
                            duration = "3h",
                            seed = 7)
                    Events events) {
        Events expected = Operations.of("mix")
                .entities(3)
                .ratePerHour(1200)
                .existsEvery(Duration.ofHours(1))
                .generator()
                .seed(7)
                .duration(Duration.ofHours(3))
                .events();

        assertThat(events).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "delete", "update", "mix", "run_instance"})
    void ofAllThatAreBuiltIn(
            String name,
            @EventSequence(operation = "create", count = 50, seed = 7) List<Event> created,
            @EventSequence(operation = "delete", count = 50, seed = 7) List<Event> deleted,
            @EventSequence(operation = "update", count = 50, seed = 7) List<Event> updated,
            @EventSequence(operation = "mix", count = 50, seed = 7) List<Event> mixed,
            @EventSequence(operation = "run_instance", count = 50, seed = 7) List<Event> run) {
        Map<String, List<Event>> events =
                Map.of("create", created, "delete", deleted, "update", updated, "mix", mixed, "run_instance", run);

        assertThat(events.get(name))
                .isEqualTo(Operations.of(name).generator().seed(7).count(50).events());
    }

    @Test
    void ofTemplates(
            @EventSequence(
                            templates = TEMPLATES,
                            weights = {"volume.create=3", "volume.delete=0.5"},
                            entities = 20,
                            seed = 7)
                    List<Event> events,
            @EventSequence(templates = TEMPLATES, operation = "volume.delete", entities = 5) List<Event> deletions) {
        Events expected = Operations.templates(TEMPLATES)
                .weight("volume.create", 3)
                .weight("volume.delete", 0.5)
                .entities(20)
                .generator()
                .seed(7)
                .events();

        assertThat(events).isEqualTo(expected);
        assertThat(deletions).hasSize(10).allMatch(event -> event.type().startsWith("volume.delete."));
    }

    @Test
    void inAllTypes(
            @Orders List<Event> list,
            @Orders Event[] array,
            @Orders Stream<Event> stream,
            @Orders Iterator<Event> iterator,
            @Orders List<Map<String, Object>> maps,
            @Orders List<JsonNode> nodes,
            @Orders List<String> texts,
            @Orders EventStream live) {
        live.start();

        assertThat(array).containsExactlyElementsOf(list);
        assertThat(stream).containsExactlyElementsOf(list);
        assertThat(iterator).toIterable().containsExactlyElementsOf(list);
        assertThat(maps)
                .extracting(map -> map.get("type"))
                .isEqualTo(list.stream().map(Event::type).toList());
        assertThat(nodes)
                .extracting(node -> node.get("key").textValue())
                .isEqualTo(list.stream().map(Event::key).toList());
        assertThat(texts).isEqualTo(list.stream().map(Event::toJson).toList());
        assertThat(live.take(30, Duration.ofSeconds(30))).isEqualTo(list);
    }

    @Test
    void withoutEnd(
            @EventSequence(steps = "a") Stream<Event> stream,
            @EventSequence(operation = "mix") Iterator<Event> iterator) {
        assertThat(stream.limit(10_000)).hasSize(10_000);
        assertThat(iterator.next().key()).isEqualTo("operation-000001");
    }

    @Test
    void byHand(@EventSequence(operation = "update", clock = RunClock.MANUAL, ratePerMinute = 60) EventStream live) {
        live.start();
        assertThat(live.takeDue()).hasSize(1);
        live.advance(Duration.ofMillis(999));
        int before = live.takeDue().size();
        live.advance(Duration.ofMillis(1));

        assertThat(before).isLessThan(4);
        assertThat(live.takeDue()).extracting(Event::key).contains("operation-000002");
    }

    @Test
    void inRealTime(
            @EventSequence(
                            steps = {"a", "b +10s"},
                            entities = 2,
                            clock = RunClock.REAL,
                            speed = 100)
                    EventStream live) {
        live.start();

        assertThat(live.take(4, Duration.ofSeconds(30))).isOrderedByTime();
    }

    static class FieldTestCases {

        @Orders
        private static List<Event> ofTheClass = List.of();

        @Orders
        private List<Event> ofTheTest = List.of();

        private final List<Event> constructed;

        FieldTestCases(@Orders List<Event> constructed) {
            this.constructed = constructed;
        }

        @BeforeAll
        static void beforeAll(@Orders List<Event> events) {
            assertThat(ofTheClass).hasSize(30).isEqualTo(events);
        }

        @BeforeEach
        void beforeEach(@Orders List<Event> events) {
            assertThat(ofTheTest).hasSize(30).isEqualTo(events).isEqualTo(constructed);
        }

        @Test
        void test(@Orders List<Event> events) {
            assertThat(ofTheTest).isEqualTo(events);
        }

        @Nested
        class Inner {

            @Test
            void nested(@Orders List<Event> events) {
                assertThat(ofTheTest).isEqualTo(events);
            }
        }
    }

    @Test
    void onFieldsConstructorsAndLifecycleMethods() {
        assertThat(TestRun.of(FieldTestCases.class).succeeded()).isEqualTo(2);
    }

    static class SinkTestCases {

        @Test
        void sent(@Orders @SendTo(SendToTests.Recorder.class) List<Event> events) {
            assertThat(SendToTests.Recorder.taken()).containsSubsequence(events);
        }
    }

    @Test
    void isSentToASink() {
        assertThat(TestRun.of(SinkTestCases.class).succeeded()).isEqualTo(1);
    }

    static class FailingTestCases {

        @Test
        void fails(
                @EventSequence(
                                steps = {"a", "b"},
                                entities = 1)
                        List<Event> events) {
            assertThat(events).isEmpty();
        }
    }

    @Test
    void aFailureTellsHowToRunItAgain() {
        TestRun run = TestRun.ofMethod(FailingTestCases.class, "fails", "braid.seed", "5");

        assertThat(run.failure().getSuppressed()).singleElement().asString().contains("""
                        mvn test -Dtest='dev.braid.jupiter.EventSequenceTests$FailingTestCases#fails' -Dbraid.seed=5
                          parameter 1 (`List<Event>`): seed 5, given by the configuration parameter `braid.seed`;\
                         @EventSequence(..., seed = 5L) pins it
                            2 events:""");
    }
}
