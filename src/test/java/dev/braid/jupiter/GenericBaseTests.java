package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.testkit.TestRun;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of generic classes, which say in a class that inherits them what their types are. */
class GenericBaseTests {

    record Click(String page) {}

    @ParameterizedTest
    @ValueSource(
            classes = {
                ClicksTestCases.class,
                ByTwoClassesTestCases.class,
                ByAnInterfaceTestCases.class,
                ByAnInnerClassTestCases.class
            })
    void theTypeThatAnInheritingClassSays(Class<?> testCases) {
        TestRun run = TestRun.of(testCases);

        assertThat(run.failures()).isEmpty();
        assertThat(run.published("type")).isNotEmpty().containsOnly("Click");
    }

    @Test
    void typesThatEventsComeAsByThemselves() {
        TestRun maps = TestRun.of(MapsTestCases.class);
        TestRun lines = TestRun.of(LinesTestCases.class);
        TestRun events = TestRun.of(EventsTestCases.class);

        assertThat(maps.failures()).isEmpty();
        assertThat(maps.published("type")).hasSize(6).containsOnly("UnmodifiableMap");
        assertThat(lines.published("type")).hasSize(6).containsOnly("String");
        assertThat(events.published("type")).hasSize(6).containsOnly("Event");
    }

    @Test
    void aTypeThatIsAListItself() {
        TestRun run = TestRun.of(ListTestCases.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.published("type")).containsExactly("Click");
    }

    @Test
    void oneArgumentOfAMap() {
        assertThat(TestRun.of(MapOfObjectsTestCases.class).failures()).isEmpty();
        assertThat(TestRun.of(MapOfTextsTestCases.class).failure())
                .hasMessageStartingWith(
                        "@GeneratedEvents on parameter 1 (`List<Map<String, V>>`) of"
                                + " GenericBaseTests$MapOfTextsTestCases.test: found the type `List<Map<String, V>>`, expected ");
    }

    @Test
    void argumentsOfAParameterizedTest() {
        TestRun run = TestRun.of(SourceTestCases.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.published("type")).containsExactly("Click", "Click", "Click");
    }

    @Test
    void aTypeThatNoClassSays() {
        assertThat(TestRun.ofMethod(RawTestCases.class, "list").failure())
                .hasMessage("@GeneratedEvents on field `field` of GenericBaseTests$RawTestCases: found the type"
                        + " `List<T>`, whose `T` can be any type, expected a test class that says what it is, such as"
                        + " one that extends `AnyPlace<Event>`");
        assertThat(TestRun.of(RawListTestCases.class).failure())
                .hasMessageEndingWith(
                        ": found the type `L`, whose `L` can be any type, expected a test class that says what"
                                + " it is, such as one that extends `AnyContainer<List<Event>, X>`");
        assertThat(TestRun.of(RawSourceTestCases.class).failures().get(0))
                .hasMessageEndingWith(
                        ": found the type `T`, whose `T` can be any type, expected a test class that says what"
                                + " it is, such as one that extends `Source<Event>`");
    }

    @Test
    void aTypeThatIsNoneOfAnEvent() {
        assertThat(TestRun.ofMethod(NumbersTestCases.class, "list").failure())
                .hasMessageContaining(": found the type `List<T>`, whose `T` is `Integer`, expected `Events`, ");
    }

    abstract static class AnyPlace<T> {

        @GeneratedEvents(spec = "clicks.json", count = 2)
        private List<T> field;

        @BeforeEach
        void setUp(@GeneratedEvents(spec = "clicks.json", count = 2) List<T> clicks, TestReporter reporter) {
            publish(clicks.get(0), reporter);
            publish(field.get(0), reporter);
        }

        @Test
        void list(@GeneratedEvents(spec = "clicks.json", count = 2) List<T> clicks, TestReporter reporter) {
            publish(clicks.get(0), reporter);
        }

        @Test
        void array(@GeneratedEvents(spec = "clicks.json", count = 2) T[] clicks, TestReporter reporter) {
            publish(clicks[0], reporter);
        }
    }

    private static void publish(Object click, TestReporter reporter) {
        reporter.publishEntry("type", click.getClass().getSimpleName());
    }

    static class ClicksTestCases extends AnyPlace<Click> {}

    static class MapsTestCases extends AnyPlace<Map<String, Object>> {}

    static class LinesTestCases extends AnyPlace<String> {}

    static class EventsTestCases extends AnyPlace<Event> {}

    static class NumbersTestCases extends AnyPlace<Integer> {}

    @SuppressWarnings("rawtypes")
    static class RawTestCases extends AnyPlace {}

    abstract static class Between<X, U> extends AnyPlace<U> {

        @Test
        void wildcard(@GeneratedEvents(spec = "clicks.json") Stream<? extends U> clicks, TestReporter reporter) {
            publish(clicks.iterator().next(), reporter);
        }
    }

    static class ByTwoClassesTestCases extends Between<String, Click> {}

    interface Contract<T> {

        @Test
        default void iterator(@GeneratedEvents(spec = "clicks.json") Iterator<T> clicks, TestReporter reporter) {
            publish(clicks.next(), reporter);
        }
    }

    interface ClickContract extends Contract<Click> {}

    static class ByAnInterfaceTestCases implements ClickContract {}

    abstract static class Outer<T> {

        @Nested
        class Inner {

            @Test
            void list(@GeneratedEvents(spec = "clicks.json", count = 2) List<T> clicks, TestReporter reporter) {
                publish(clicks.get(0), reporter);
            }
        }
    }

    static class ByAnInnerClassTestCases extends Outer<Click> {}

    abstract static class AnyContainer<L, X> {

        @Test
        void test(@GeneratedEvents(spec = "clicks.json", count = 2) L clicks, TestReporter reporter) {
            publish(((List<?>) clicks).get(0), reporter);
        }
    }

    static class ListTestCases extends AnyContainer<List<Click>, String> {}

    @SuppressWarnings("rawtypes")
    static class RawListTestCases extends AnyContainer {}

    abstract static class AnyMap<V> {

        @Test
        void test(@GeneratedEvents(spec = "clicks.json", count = 2) List<Map<String, V>> clicks) {
            assertThat(clicks.get(0)).containsKey("page");
        }
    }

    static class MapOfObjectsTestCases extends AnyMap<Object> {}

    static class MapOfTextsTestCases extends AnyMap<String> {}

    abstract static class Source<T> {

        @ParameterizedTest
        @EventSource(spec = "clicks.json", count = 3)
        void test(T click, TestReporter reporter) {
            publish(click, reporter);
        }
    }

    static class SourceTestCases extends Source<Click> {}

    @SuppressWarnings("rawtypes")
    static class RawSourceTestCases extends Source {}
}
