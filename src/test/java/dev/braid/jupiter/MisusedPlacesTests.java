package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Events;
import dev.braid.testkit.TestRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places and types that events are not given to. */
class MisusedPlacesTests {

    private static final String TYPES = ", expected `Events`, `EventStream`, or a `List`, `Stream`, `Iterator` or array"
            + " of `Event`, `Map<String, Object>`, `JsonNode`, `String`, `byte[]` or a record or class of yours";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    number              | int
                    set                 | Set<Event>
                    event               | Event
                    bytes               | byte[]
                    listOfNumbers       | List<Integer>
                    listOfLists         | List<List<Event>>
                    listOfInstants      | List<? extends Instant>
                    listOfOtherMaps     | List<Map<String, String>>
                    arrayOfNumbers      | int[]
                    arrayOfLists        | List<Event>[]
                    listOfStreams       | List<EventStream>
                    streamOfEvents      | Stream<Events>
                    """)
    void typeOfTheParameter(String method, String type) {
        assertThat(messageOf(TypeTestCases.class, method))
                .isEqualTo("@GeneratedEvents on parameter 1 (`" + type + "`) of MisusedPlacesTests$TypeTestCases."
                        + method + ": found the type `" + type + "`" + TYPES);
    }

    @Test
    void typeThatIsLeftToInheritingClasses() {
        assertThat(messageOf(InheritingTestCases.class, "generic"))
                .isEqualTo(
                        "@GeneratedEvents on parameter 1 (`List<T>`) of MisusedPlacesTests$InheritingTestCases.generic:"
                                + " found the type `List<T>`, whose `T` can be any type, expected a test class that says what"
                                + " it is, such as one that extends `GenericTestCases<Event, E>`");
        assertThat(TestRun.ofMethod(InheritingTestCases.class, "bounded").failures())
                .isEmpty();
    }

    abstract static class GenericTestCases<T, E extends Event> {

        @Test
        void generic(@Clicks List<T> events) {}

        @Test
        void bounded(@Clicks List<? extends E> events) {}
    }

    @SuppressWarnings("rawtypes")
    static class InheritingTestCases extends GenericTestCases {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    ConstructorTestCases    | parameter 1 (`Set<Event>`) of the constructor of MisusedPlacesTests$ConstructorTestCases
                    OuterTestCases          | parameter 1 (`Set<Event>`) of the constructor of MisusedPlacesTests$OuterTestCases$Inner
                    BeforeAllTestCases      | parameter 1 (`Set<Event>`) of MisusedPlacesTests$BeforeAllTestCases.setUp
                    BeforeEachTestCases     | parameter 1 (`Set<Event>`) of MisusedPlacesTests$BeforeEachTestCases.setUp
                    AfterEachTestCases      | parameter 1 (`Set<Event>`) of MisusedPlacesTests$AfterEachTestCases.tearDown
                    AfterAllTestCases       | parameter 1 (`Set<Event>`) of MisusedPlacesTests$AfterAllTestCases.tearDown
                    FieldTestCases          | field `events` of MisusedPlacesTests$FieldTestCases
                    InheritedFieldTestCases | field `events` of MisusedPlacesTests$InheritedFieldTestCases
                    StaticFieldTestCases    | field `events` of MisusedPlacesTests$StaticFieldTestCases
                    """)
    void typeElsewhere(String testCases, String place) throws ClassNotFoundException {
        assertThat(failureOf(testCases))
                .hasMessage("@GeneratedEvents on " + place + ": found the type `Set<Event>`" + TYPES)
                .isExactlyInstanceOf(
                        place.startsWith("field") ? BraidException.class : ParameterResolutionException.class)
                .hasNoSuppressedExceptions();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FinalFieldTestCases", "FinalStaticFieldTestCases"})
    void finalField(String testCases) throws ClassNotFoundException {
        assertThat(failureOf(testCases))
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage("@GeneratedEvents on field `events` of MisusedPlacesTests$" + testCases
                        + ": found a final field, expected one that can be set");
    }

    private static Throwable failureOf(String testCases) throws ClassNotFoundException {
        return TestRun.of(Class.forName(MisusedPlacesTests.class.getName() + "$" + testCases))
                .failure();
    }

    private static String messageOf(Class<?> testClass, String method) {
        Throwable failure = TestRun.ofMethod(testClass, method).failure();
        assertThat(failure).isExactlyInstanceOf(ParameterResolutionException.class);
        return failure.getMessage();
    }

    static class TypeTestCases {

        @Test
        void number(@Clicks int events) {}

        @Test
        void set(@Clicks Set<Event> events) {}

        @Test
        void event(@Clicks Event event) {}

        @Test
        void bytes(@Clicks byte[] events) {}

        @Test
        void listOfNumbers(@Clicks List<Integer> events) {}

        @Test
        void listOfLists(@Clicks List<List<Event>> events) {}

        @Test
        void listOfInstants(@Clicks List<? extends Instant> events) {}

        @Test
        void listOfOtherMaps(@Clicks List<Map<String, String>> events) {}

        @Test
        void arrayOfNumbers(@Clicks int[] events) {}

        @Test
        void arrayOfLists(@Clicks List<Event>[] events) {}

        @Test
        void listOfStreams(@Clicks List<EventStream> events) {}

        @Test
        void streamOfEvents(@Clicks Stream<Events> events) {}
    }

    static class ConstructorTestCases {

        ConstructorTestCases(@Clicks Set<Event> events) {}

        @Test
        void test() {}
    }

    static class OuterTestCases {

        @Nested
        class Inner {

            Inner(@Clicks Set<Event> events) {}

            @Test
            void test() {}
        }
    }

    static class BeforeAllTestCases {

        @BeforeAll
        static void setUp(@Clicks Set<Event> events) {}

        @Test
        void test() {}
    }

    static class BeforeEachTestCases {

        @BeforeEach
        void setUp(@Clicks Set<Event> events) {}

        @Test
        void test() {}
    }

    static class AfterEachTestCases {

        @Test
        void test() {}

        @AfterEach
        void tearDown(@Clicks Set<Event> events) {}
    }

    static class AfterAllTestCases {

        @Test
        void test() {}

        @AfterAll
        static void tearDown(@Clicks Set<Event> events) {}
    }

    @SuppressWarnings("UnusedVariable") // A value is put in, or refused.
    static class FieldTestCases {

        @Clicks
        private Set<Event> events;

        @Test
        void test() {}
    }

    static class InheritedFieldTestCases extends FieldTestCases {}

    @SuppressWarnings("UnusedVariable") // A value is put in, or refused.
    static class StaticFieldTestCases {

        @Clicks
        private static Set<Event> events;

        @Test
        void test() {}
    }

    @SuppressWarnings("UnusedVariable") // A value is put in, or refused.
    static class FinalFieldTestCases {

        @Clicks
        private final List<Event> events = List.of();

        @Test
        void test() {}
    }

    @SuppressWarnings("UnusedVariable") // A value is put in, or refused.
    static class FinalStaticFieldTestCases {

        @Clicks
        private static final List<Event> events = List.of();

        @Test
        void test() {}
    }
}
