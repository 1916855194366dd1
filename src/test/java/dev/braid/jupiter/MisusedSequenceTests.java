package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.RunClock;
import dev.braid.testkit.TestRun;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Attributes of {@link EventSequence} that are wrong. */
class MisusedSequenceTests {

    private static final String TEMPLATES = "file:docs/examples/templates";

    static Stream<Arguments> attributes() {
        return Stream.of(
                Arguments.of("nothing", "found neither `steps` nor `operation` nor `templates`, expected one of them"),
                Arguments.of("stepsAndOperation", "found `steps` and `operation`, expected one of them"),
                Arguments.of("stepsAndTemplates", "found `steps` and `templates`, expected one of them"),
                Arguments.of("hourOfSteps", "found `ratePerHour`, expected it with operations alone"),
                Arguments.of("existenceOfSteps", "found `existsEvery`, expected it with operations alone"),
                Arguments.of("weightsOfSteps", "found `weights`, expected it with templates alone"),
                Arguments.of("weightsOfBuiltIn", "found `weights`, expected it with templates alone"),
                Arguments.of("specAlone", "found `spec` without `emitter`, expected both or none"),
                Arguments.of("emitterAlone", "found `emitter` without `spec`, expected both or none"),
                Arguments.of("specOfOperations", "found `spec`, expected it with steps alone"),
                Arguments.of("emitterOfOperations", "found `emitter`, expected it with steps alone"),
                Arguments.of(
                        "unknownEmitter",
                        "`spec`: payload: found the emitter `clik`, expected one of `click`; did you mean `click`?"),
                Arguments.of(
                        "wrongStep",
                        "steps[1], column 3: found `+5s..1s`, expected a delay whose larger end is the last"),
                Arguments.of(
                        "unknownOperation",
                        "`operation`: found the operation `creat`, expected one of `create`, `delete`, `update`, `run_instance`, `mix`; did you mean `create`?"),
                Arguments.of("bothRates", "found `ratePerMinute` and `ratePerHour`, expected one of them"),
                Arguments.of(
                        "rateOfZero",
                        "`ratePerMinute`: found a rate of 0.0 operations a minute, expected one from 0.000001 to 60000000"),
                Arguments.of(
                        "hugeRate",
                        "`ratePerMinute`: found a rate of 1.0E9 entities a minute, expected one from 0.000001 to 60000000"),
                Arguments.of("noEntities", "`entities`: found 0 entities, expected a number above 0"),
                Arguments.of("noOperations", "`entities`: found -1 entities, expected a number above 0"),
                Arguments.of(
                        "tooMany",
                        "`entities`: found 1000001 entities, expected at most 1000000: all instances that are updated are there from the beginning"),
                Arguments.of(
                        "wrongPeriod",
                        "`existsEvery`: found the period 5h, expected whole hours that divide the day, such as 1 or 24 hours"),
                Arguments.of("noPeriod", "`existsEvery`: found \"daily\", expected a duration such as 30s, 10m or 1h"),
                Arguments.of(
                        "wrongWeight",
                        "`weights`: found \"volume.create\", expected the name of an operation, an equals sign and a number, such as compute.instance.reboot.start=2.5"),
                Arguments.of(
                        "unknownWeight",
                        "`weights`: found the operation `volume.creat`, expected one of `volume.create`, `volume.delete`; did you mean `volume.create`?"),
                Arguments.of(
                        "unknownTemplate",
                        "`operation`: found the operation `create`, expected one of `volume.create`, `volume.delete`"),
                Arguments.of(
                        "noLimit",
                        "found neither `entities`, `count` nor `duration`, expected one of them: what is made before the test begins needs an end, a `Stream`, `Iterator` or `EventStream` does not"),
                Arguments.of(
                        "noLimitOfUpdates",
                        "found neither `count` nor `duration`, expected one of them: `entities` says how many instances `update` has, and ends nothing; what is made before the test begins needs an end, a `Stream`, `Iterator` or `EventStream` does not"),
                Arguments.of(
                        "noLimitOfMix",
                        "found neither `count` nor `duration`, expected one of them: what is made before the test begins needs an end, a `Stream`, `Iterator` or `EventStream` does not"),
                Arguments.of("bothLimits", "found `count` and `duration`, expected one of them"),
                Arguments.of(
                        "realSince",
                        "found a start for the clock REAL, which starts now; expected none, or the clock CATCH_UP, which starts in the past and goes on in real time"),
                Arguments.of(
                        "unknownKey",
                        "`keyField`: found `kee`, expected a field that a record of this specification can have; did you mean \"key\"?"),
                Arguments.of(
                        "unknownType",
                        "`typeField`: found `event_typ`, expected a field that a record of this specification can have; did you mean \"event_type\"?"));
    }

    @ParameterizedTest
    @MethodSource
    void attributes(String method, String message) {
        assertThat(TestRun.ofMethod(AttributeTestCases.class, method).failure().getMessage())
                .startsWith("@EventSequence on parameter 1 (`")
                .endsWith("`) of MisusedSequenceTests$AttributeTestCases." + method + ": " + message);
    }

    @Test
    void missingTemplates() {
        assertThat(TestRun.ofMethod(AttributeTestCases.class, "missingTemplates")
                        .failure()
                        .getMessage())
                .startsWith("@EventSequence on parameter 1 (`List<Event>`) of"
                        + " MisusedSequenceTests$AttributeTestCases.missingTemplates: `templates`: found no folder at"
                        + " `no/templates`");
    }

    @Test
    void besideGeneratedEvents() {
        assertThat(TestRun.ofMethod(AttributeTestCases.class, "beside")
                        .failure()
                        .getMessage())
                .isEqualTo("@GeneratedEvents on parameter 1 (`List<Event>`) of"
                        + " MisusedSequenceTests$AttributeTestCases.beside: found `@EventSequence` beside it, expected one"
                        + " of them");
    }

    static class AttributeTestCases {

        @Test
        void nothing(@EventSequence(count = 1) List<Event> events) {}

        @Test
        void stepsAndOperation(@EventSequence(steps = "a", operation = "mix", count = 1) List<Event> events) {}

        @Test
        void stepsAndTemplates(@EventSequence(steps = "a", templates = "t", count = 1) List<Event> events) {}

        @Test
        void hourOfSteps(@EventSequence(steps = "a", ratePerHour = 5, count = 1) List<Event> events) {}

        @Test
        void existenceOfSteps(@EventSequence(steps = "a", existsEvery = "1h", count = 1) List<Event> events) {}

        @Test
        void weightsOfSteps(@EventSequence(steps = "a", weights = "a=1", count = 1) List<Event> events) {}

        @Test
        void weightsOfBuiltIn(@EventSequence(operation = "mix", weights = "a=1", count = 1) List<Event> events) {}

        @Test
        void specAlone(@EventSequence(steps = "a", spec = "clicks.json", count = 1) List<Event> events) {}

        @Test
        void emitterAlone(@EventSequence(steps = "a", emitter = "click", count = 1) List<Event> events) {}

        @Test
        void specOfOperations(@EventSequence(operation = "mix", spec = "clicks.json", count = 1) List<Event> events) {}

        @Test
        void emitterOfOperations(@EventSequence(operation = "mix", emitter = "click", count = 1) List<Event> events) {}

        @Test
        void unknownEmitter(
                @EventSequence(steps = "a", spec = "clicks.json", emitter = "clik", count = 1) List<Event> events) {}

        @Test
        void wrongStep(
                @EventSequence(
                                steps = {"a", "b +5s..1s"},
                                count = 1)
                        List<Event> events) {}

        @Test
        void unknownOperation(@EventSequence(operation = "creat", count = 1) List<Event> events) {}

        @Test
        void bothRates(
                @EventSequence(operation = "mix", ratePerMinute = 1, ratePerHour = 1, count = 1) List<Event> events) {}

        @Test
        void rateOfZero(@EventSequence(operation = "mix", ratePerMinute = 0, count = 1) List<Event> events) {}

        @Test
        void hugeRate(@EventSequence(steps = "a", ratePerMinute = 1e9, count = 1) List<Event> events) {}

        @Test
        void noEntities(@EventSequence(steps = "a", entities = 0) List<Event> events) {}

        @Test
        void noOperations(@EventSequence(operation = "create", entities = -1) List<Event> events) {}

        @Test
        void tooMany(@EventSequence(operation = "update", entities = 1_000_001, count = 1) List<Event> events) {}

        @Test
        void wrongPeriod(@EventSequence(operation = "mix", existsEvery = "5h", count = 1) List<Event> events) {}

        @Test
        void noPeriod(@EventSequence(operation = "mix", existsEvery = "daily", count = 1) List<Event> events) {}

        @Test
        void wrongWeight(
                @EventSequence(templates = TEMPLATES, weights = "volume.create", count = 1) List<Event> events) {}

        @Test
        void unknownWeight(
                @EventSequence(templates = TEMPLATES, weights = "volume.creat=1", count = 1) List<Event> events) {}

        @Test
        void unknownTemplate(
                @EventSequence(templates = TEMPLATES, operation = "create", count = 1) List<Event> events) {}

        @Test
        void noLimit(@EventSequence(steps = "a") List<Event> events) {}

        @Test
        void noLimitOfUpdates(@EventSequence(operation = "update", entities = 5) Event[] events) {}

        @Test
        void noLimitOfMix(@EventSequence(operation = "mix") Event[] events) {}

        @Test
        void bothLimits(@EventSequence(steps = "a", count = 1, duration = "1s") List<Event> events) {}

        @Test
        void realSince(
                @EventSequence(steps = "a", count = 1, clock = RunClock.REAL, start = "2024-01-02")
                        List<Event> events) {}

        @Test
        void unknownKey(@EventSequence(steps = "a", count = 1, keyField = "kee") List<Event> events) {}

        @Test
        void unknownType(@EventSequence(operation = "mix", count = 1, typeField = "event_typ") List<Event> events) {}

        @Test
        void missingTemplates(@EventSequence(templates = "no/templates", count = 1) List<Event> events) {}

        @Test
        void beside(
                @EventSequence(steps = "a", count = 1) @GeneratedEvents(spec = "clicks.json", count = 1)
                        List<Event> events) {}
    }
}
