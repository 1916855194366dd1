package dev.braid.jupiter;

import static dev.braid.RunClock.CATCH_UP;
import static dev.braid.RunClock.MANUAL;
import static dev.braid.RunClock.REAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.testkit.TestRun;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attributes and specifications that are wrong. */
class MisuseTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    noLimit         | found neither `count` nor `duration`, expected one of them: what is made before the test begins needs an end, a `Stream`, `Iterator` or `EventStream` does not
                    noLimitOfArray  | found neither `count` nor `duration`, expected one of them: what is made before the test begins needs an end, a `Stream`, `Iterator` or `EventStream` does not
                    bothLimits      | found `count` and `duration`, expected one of them
                    countOfZero     | `count`: found the count 0, expected one above 0
                    negativeCount   | `count`: found the count -1, expected one above 0
                    wrongDuration   | `duration`: found "10 minutes", expected a duration such as 30s, 10m, 1h or PT1H30M
                    noDuration      | `duration`: found "0s", expected a duration above zero
                    wrongStart      | `start`: found "yesterday", expected an ISO date or date-time such as 2024-01-31 or 2024-01-31T13:30:00Z
                    noWorkers       | `concurrency`: found a concurrency of 0, expected one above 0
                    twoSeeds        | `seed`: found 2 numbers, expected one
                    blankSpec       | `spec`: found an empty location, expected the name of a file or resource
                    wrongTypeField  | `typeField`: found `a..b`, expected the path of a field: names separated by dots, such as payload.id; a name that holds a dot is written in quotes, such as payload."os.version"
                    wrongKeyField   | `keyField`: found `.`, expected the path of a field: names separated by dots, such as payload.id; a name that holds a dot is written in quotes, such as payload."os.version"
                    unknownType     | `typeField`: found `user-id`, expected a field that a record of this specification can have; did you mean "user_id"?
                    unknownKey      | `keyField`: found `user_idd`, expected a field that a record of this specification can have; did you mean "user_id"?
                    unknownField    | `pattern`: pattern:1:9: found `usr_id`, expected a field that a record of this specification can have; did you mean "user_id"?
                    patternOfEvents | found `pattern` for elements of Event, expected it for `String` or `byte[]` alone
                    patternOfLive   | found `pattern` for elements of Event, expected it for `String` or `byte[]` alone
                    realSince       | found a start for the clock REAL, which starts now; expected none, or the clock CATCH_UP, which starts in the past and goes on in real time
                    manualList      | `clock`: found MANUAL for a type whose clock cannot be moved, expected it for an `EventStream` alone
                    manualStream    | `clock`: found MANUAL for a type whose clock cannot be moved, expected it for an `EventStream` alone
                    manualIterator  | `clock`: found MANUAL for a type whose clock cannot be moved, expected it for an `EventStream` alone
                    manualSpeed     | found a speed of 0.5 for the clock MANUAL, which waits for no instant; expected the clock REAL or CATCH_UP, or no speed
                    manualRate      | found a rate for the clock MANUAL, which says itself when events are handed over; expected SIMULATED or REAL, or no rate
                    noNumber        | `speed`: found a speed of NaN, expected one above 0
                    negativeSpeed   | `speed`: found a speed of -2.0, expected one above 0
                    endlessSpeed    | `speed`: found a speed of Infinity, expected one above 0
                    noSpeed         | `speed`: found a speed of 0.0, expected one above 0
                    simulatedSpeed  | found a speed of 2.0 for the clock SIMULATED, which waits for no instant; expected the clock REAL or CATCH_UP, or no speed
                    speedAndRate    | found a rate and a speed, expected one of them: at a rate the instants of the events are not waited for
                    wrongRate       | `rate`: found "500", expected a rate such as 500/s, 30/m or 10/h
                    rateOfZero      | `rate`: found "0/s", expected a rate above zero
                    rateWithoutUnit | `rate`: found "500/week", expected a rate such as 500/s, 30/m or 10/h
                    negativeRate    | `rate`: found "-5/s", expected a rate such as 500/s, 30/m or 10/h
                    rateInThePast   | found a rate for the clock CATCH_UP, which says itself when events are handed over; expected SIMULATED or REAL, or no rate
                    wrongPattern    | `pattern`: pattern:1:6: found { without }, expected a field such as {time}, or {{ for a brace of its own
                    """)
    void attributes(String method, String message) {
        assertThat(messageOf(AttributeTestCases.class, method))
                .startsWith("@GeneratedEvents on parameter 1 (`")
                .endsWith("`) of MisuseTests$AttributeTestCases." + method + ": " + message);
    }

    @Test
    void missingSpecification() {
        assertThat(messageOf(AttributeTestCases.class, "missingSpec")).isEqualTo("""
                        @GeneratedEvents on parameter 2 (`List<Event>`) of MisuseTests$AttributeTestCases.missingSpec:\
                         `spec`: found nothing at `no/such.json`; looked for it:
                          beside the class dev.braid.jupiter.MisuseTests$AttributeTestCases
                          at the root of the class path, as no/such.json
                          as the file %s
                        Give a location that exists, pin it with `classpath:` or `file:`, or write the document itself, which begins with a brace or has several lines""".replace(
                        "%s", Path.of("no/such.json").toAbsolutePath().toString()));
    }

    @Test
    void misspelledSpecification() {
        assertThat(messageOf(AttributeTestCases.class, "misspelledSpec"))
                .contains("`spec`: found nothing at `click.json`; did you mean \"clicks.json\"? Looked for it:");
    }

    @Test
    void missingPattern() {
        assertThat(messageOf(AttributeTestCases.class, "missingPattern"))
                .startsWith("@GeneratedEvents on parameter 1 (`List<String>`) of"
                        + " MisuseTests$AttributeTestCases.missingPattern: `pattern`: found nothing at `no.pattern`;"
                        + " looked for it:");
    }

    @Test
    void wrongSpecification() {
        assertThat(messageOf(AttributeTestCases.class, "wrongSpec")).isEqualTo("""
                        @GeneratedEvents on parameter 1 (`List<Event>`) of MisuseTests$AttributeTestCases.wrongSpec:\
                         `spec`: wrong.json: 2 problems
                        wrong.json:3:47: emitters[0].dimensions[0].type: found "integer", expected one of "counter",\
                         "enum", "string", "int", "float", "timestamp", "ipaddress", "variable", "object", "list",\
                         "clock", "faker", "uuid", "boolean", "regex", "sequence"
                        wrong.json:9:18: states[0].emitter: found "clik", expected the name of an emitter; did you mean\
                         "click"?""");
    }

    @Test
    void wrongDocument() {
        assertThat(messageOf(AttributeTestCases.class, "wrongDocument"))
                .isEqualTo("@GeneratedEvents on parameter 1 (`List<Event>`) of"
                        + " MisuseTests$AttributeTestCases.wrongDocument: `spec`: specification:4:24: states[0].emitter:"
                        + " found \"clik\", expected the name of an emitter; did you mean \"click\"?");
    }

    @Test
    void startOfACatchUpThatLiesInTheFuture() {
        assertThat(messageOf(FutureTestCases.class, "future"))
                .isEqualTo("@GeneratedEvents on parameter 1 (`List<Event>`) of MisuseTests$FutureTestCases.future:"
                        + " found the start 9999-01-01T00:00:00Z, which lies in the future, expected one in the past:"
                        + " there is nothing to catch up with");
    }

    @Test
    void recordThatCannotBeBound() {
        assertThat(messageOf(BindingTestCases.class, "wrongRecord"))
                .startsWith("@GeneratedEvents on parameter 1 (`List<Mistyped>`) of"
                        + " MisuseTests$BindingTestCases.wrongRecord: event #0 2024-01-01T00:00:00Z worker-000001 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "array", "stream", "iterator"})
    void componentThatNoRecordHas(String method) {
        assertThat(messageOf(MisspelledTestCases.class, method))
                .startsWith("@GeneratedEvents on parameter 1 (`")
                .endsWith("`) of MisuseTests$MisspelledTestCases." + method
                        + ": `Click`: found `pgae`, expected a field that"
                        + " a record of this specification can have; did you mean \"page\"?");
    }

    @Test
    void componentThatNoEventOfASequenceHas() {
        assertThat(messageOf(MisspelledTestCases.class, "sequence"))
                .isEqualTo(
                        "@EventSequence on parameter 1 (`List<Passage>`) of MisuseTests$MisspelledTestCases.sequence:"
                                + " `Passage`: found `stepp`, expected a field that a record of this specification can have;"
                                + " did you mean \"step\"?");
    }

    @Test
    void componentThatNoArgumentHas() {
        assertThat(TestRun.of(MisspelledSourceTestCases.class).failure())
                .hasMessage(
                        "@EventSource on MisuseTests$MisspelledSourceTestCases.argument: `Click`: found `pgae`, expected a"
                                + " field that a record of this specification can have; did you mean \"page\"?")
                // JUnit 5.12 adds that it has no arguments.
                .satisfies(
                        failure -> assertThat(failure.getSuppressed()).doesNotHaveAnyElementsOfTypes(RunAgain.class));
    }

    @ParameterizedTest
    @CsvSource({"7L", "''", "Random", "9223372036854775808"})
    void setting(String value) {
        assertThat(TestRun.ofMethod(AttributeTestCases.class, "right", "braid.seed", value)
                        .failure())
                .isExactlyInstanceOf(ParameterResolutionException.class)
                .hasMessage("@GeneratedEvents on parameter 1 (`List<Event>`) of MisuseTests$AttributeTestCases.right:"
                        + " `braid.seed`: found \"" + value + "\", expected a whole number from -9223372036854775808"
                        + " to 9223372036854775807, or random");
    }

    @Test
    void misuseHasNothingToRunAgain() {
        assertThat(Stream.of(AttributeTestCases.class, MisspelledTestCases.class)
                        .flatMap(testCases -> TestRun.of(testCases).failures().stream()))
                .allSatisfy(failure -> assertThat(failure).hasNoSuppressedExceptions());
    }

    private static String messageOf(Class<?> testClass, String method) {
        Throwable failure = TestRun.ofMethod(testClass, method).failure();
        assertThat(failure).isExactlyInstanceOf(ParameterResolutionException.class);
        return failure.getMessage();
    }

    static class AttributeTestCases {

        @Test
        void right(@Clicks List<Event> events) {}

        @Test
        void noLimit(@GeneratedEvents(spec = "clicks.json") List<Event> events) {}

        @Test
        void bothLimits(@GeneratedEvents(spec = "clicks.json", count = 1, duration = "1s") List<Event> events) {}

        @Test
        void countOfZero(@GeneratedEvents(spec = "clicks.json", count = 0) List<Event> events) {}

        @Test
        void negativeCount(@GeneratedEvents(spec = "clicks.json", count = -1) List<Event> events) {}

        @Test
        void wrongDuration(@GeneratedEvents(spec = "clicks.json", duration = "10 minutes") List<Event> events) {}

        @Test
        void noDuration(@GeneratedEvents(spec = "clicks.json", duration = "0s") List<Event> events) {}

        @Test
        void wrongStart(@GeneratedEvents(spec = "clicks.json", count = 1, start = "yesterday") List<Event> events) {}

        @Test
        void noWorkers(@GeneratedEvents(spec = "clicks.json", count = 1, concurrency = 0) List<Event> events) {}

        @Test
        void twoSeeds(
                @GeneratedEvents(
                                spec = "clicks.json",
                                count = 1,
                                seed = {1, 2})
                        List<Event> events) {}

        @Test
        void blankSpec(@GeneratedEvents(spec = " ", count = 1) List<Event> events) {}

        @Test
        void missingSpec(
                TestReporter reporter, @GeneratedEvents(spec = "no/such.json", count = 1) List<Event> events) {}

        @Test
        void misspelledSpec(@GeneratedEvents(spec = "click.json", count = 1) List<Event> events) {}

        @Test
        void wrongSpec(@GeneratedEvents(spec = "wrong.json", count = 1) List<Event> events) {}

        @Test
        void wrongTypeField(@GeneratedEvents(spec = "clicks.json", count = 1, typeField = "a..b") List<Event> events) {}

        @Test
        void wrongKeyField(@GeneratedEvents(spec = "clicks.json", count = 1, keyField = ".") List<Event> events) {}

        @Test
        void unknownType(@GeneratedEvents(spec = "clicks.json", count = 1, typeField = "user-id") List<Event> events) {}

        @Test
        void unknownKey(@GeneratedEvents(spec = "clicks.json", count = 1, keyField = "user_idd") List<Event> events) {}

        @Test
        void unknownField(
                @GeneratedEvents(spec = "clicks.json", count = 1, pattern = "{time} {usr_id}") List<String> events) {}

        @Test
        void patternOfEvents(
                @GeneratedEvents(spec = "clicks.json", count = 1, pattern = "{time}") List<Event> events) {}

        @Test
        void patternOfLive(@GeneratedEvents(spec = "clicks.json", pattern = "{time}") EventStream events) {}

        @Test
        void realSince(
                @GeneratedEvents(spec = "clicks.json", clock = REAL, start = "2024-01-02") Iterator<Event> events) {}

        @Test
        void manualList(@GeneratedEvents(spec = "clicks.json", count = 1, clock = MANUAL) List<Event> events) {}

        @Test
        void noSpeed(@GeneratedEvents(spec = "clicks.json", clock = REAL, speed = 0) EventStream events) {}

        @Test
        void simulatedSpeed(@GeneratedEvents(spec = "clicks.json", speed = 2) Stream<Event> events) {}

        @Test
        void speedAndRate(
                @GeneratedEvents(spec = "clicks.json", clock = REAL, speed = 2, rate = "9/s") Stream<Event> events) {}

        @Test
        void wrongRate(@GeneratedEvents(spec = "clicks.json", rate = "500") EventStream events) {}

        @Test
        void rateOfZero(@GeneratedEvents(spec = "clicks.json", rate = "0/s") EventStream events) {}

        @Test
        void rateInThePast(@GeneratedEvents(spec = "clicks.json", clock = CATCH_UP, rate = "9/s") EventStream events) {}

        @Test
        void noLimitOfArray(@GeneratedEvents(spec = "clicks.json") Event[] events) {}

        @Test
        void manualStream(@GeneratedEvents(spec = "clicks.json", clock = MANUAL) Stream<Event> events) {}

        @Test
        void manualIterator(@GeneratedEvents(spec = "clicks.json", clock = MANUAL) Iterator<Event> events) {}

        @Test
        void manualSpeed(@GeneratedEvents(spec = "clicks.json", clock = MANUAL, speed = 0.5) EventStream events) {}

        @Test
        void manualRate(@GeneratedEvents(spec = "clicks.json", clock = MANUAL, rate = "9/s") EventStream events) {}

        @Test
        void noNumber(@GeneratedEvents(spec = "clicks.json", clock = REAL, speed = Double.NaN) EventStream events) {}

        @Test
        void negativeSpeed(@GeneratedEvents(spec = "clicks.json", clock = REAL, speed = -2) EventStream events) {}

        @Test
        void endlessSpeed(
                @GeneratedEvents(spec = "clicks.json", clock = REAL, speed = Double.POSITIVE_INFINITY)
                        EventStream events) {}

        @Test
        void rateWithoutUnit(@GeneratedEvents(spec = "clicks.json", rate = "500/week") EventStream events) {}

        @Test
        void negativeRate(@GeneratedEvents(spec = "clicks.json", rate = "-5/s") EventStream events) {}

        @Test
        void wrongDocument(@GeneratedEvents(count = 1, spec = """
                interarrival: {type: constant, value: 1}
                emitters: [{name: click, dimensions: []}]
                states:
                  - {name: s, emitter: clik, delay: {type: constant, value: 0}, transitions: [{next: stop, probability: 1}]}
                """) List<Event> events) {}

        @Test
        void wrongPattern(@GeneratedEvents(spec = "clicks.json", count = 1, pattern = "time {") List<String> events) {}

        @Test
        void missingPattern(
                @GeneratedEvents(spec = "clicks.json", count = 1, pattern = "no.pattern") List<String> events) {}
    }

    static class FutureTestCases {

        @Test
        void future(
                @GeneratedEvents(spec = "clicks.json", count = 1, clock = CATCH_UP, start = "9999-01-01")
                        List<Event> events) {}
    }

    record Click(String pgae) {}

    record Passage(String type, int stepp) {}

    static class MisspelledTestCases {

        @Test
        void list(@Clicks List<Click> clicks) {}

        @Test
        void array(@Clicks Click[] clicks) {}

        @Test
        void stream(@GeneratedEvents(spec = "clicks.json") Stream<Click> clicks) {}

        @Test
        void iterator(@GeneratedEvents(spec = "clicks.json") Iterator<Click> clicks) {}

        @Test
        void sequence(@EventSequence(steps = "begun", entities = 1) List<Passage> passages) {}
    }

    static class MisspelledSourceTestCases {

        @ParameterizedTest
        @EventSource(spec = "clicks.json", count = 1)
        void argument(Click click) {}
    }

    static class BindingTestCases {

        record Mistyped(List<String> page) {}

        @Test
        void wrongRecord(@Clicks List<Mistyped> events) {}
    }
}
