package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.Events;
import dev.braid.Generator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ParameterTypesTests {

    private static final Events EXPECTED = Generator.of("clicks.json", ParameterTypesTests.class)
            .seed(7)
            .count(3)
            .events();

    private static final List<String> LINES =
            EXPECTED.stream().map(Event::toJson).toList();

    record Click(Instant time, @JsonProperty("user_id") long userId, String page) {}

    record Mistyped(@JsonProperty("user_id") Instant userId, List<String> page) {}

    @Test
    void events(@GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) Events events) {
        assertThat(events).isEqualTo(EXPECTED);
        assertThat(events.seed()).isEqualTo(7);
    }

    @Test
    void listOfEvents(@GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) List<Event> events) {
        assertThat(events).isEqualTo(EXPECTED);
    }

    @Test
    void streamOfEvents(@GeneratedEvents(spec = "clicks.json", seed = 7) Stream<Event> events) {
        assertThat(events.limit(3)).isEqualTo(EXPECTED);
    }

    @Test
    void iteratorOfEvents(@GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) Iterator<Event> events) {
        assertThat(events).toIterable().isEqualTo(EXPECTED);
    }

    @Test
    void endlessIteratorOfEvents(@GeneratedEvents(spec = "clicks.json", seed = 7) Iterator<Event> events) {
        Event last = events.next();
        for (int i = 0; i < 10_000; i++) {
            last = events.next();
        }
        assertThat(last.index()).isEqualTo(10_000);
    }

    @Test
    void arrayOfEvents(@GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) Event[] events) {
        assertThat(events).containsExactlyElementsOf(EXPECTED);
    }

    @Test
    void variableArguments(@GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) Event... events) {
        assertThat(events).containsExactlyElementsOf(EXPECTED);
    }

    @Test
    void anyEvents(
            @GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) List<? extends Event> some,
            @GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) List<? super Event> wider,
            @GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) List<?> any,
            @GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) List<Object> objects,
            @GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) Object[] array) {
        assertThat(some).isEqualTo(EXPECTED);
        assertThat(wider).isEqualTo(EXPECTED);
        assertThat(any).isEqualTo(EXPECTED);
        assertThat(objects).isEqualTo(EXPECTED);
        assertThat(array).containsExactlyElementsOf(EXPECTED);
    }

    @Test
    @SuppressWarnings("rawtypes")
    void rawList(@GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) List events) {
        assertThat((Object) events).isEqualTo(EXPECTED);
    }

    @Test
    void maps(
            @GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) List<Map<String, Object>> list,
            @GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) Stream<Map<String, ?>> stream,
            @GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) Map<String, Object>[] array) {
        List<Map<String, Object>> expected =
                EXPECTED.stream().map(Event::fields).toList();
        assertThat(list).isEqualTo(expected);
        assertThat(stream).isEqualTo(expected);
        assertThat(array).containsExactlyElementsOf(expected);
    }

    @Test
    void nodes(
            @GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) List<JsonNode> list,
            @GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) JsonNode[] array) {
        assertThat(list).map(JsonNode::toString).isEqualTo(LINES);
        assertThat(array).containsExactlyElementsOf(list);
    }

    @Test
    void lines(
            @GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) List<String> list,
            @GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) Iterator<String> iterator,
            @GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) byte[][] bytes) {
        assertThat(list).isEqualTo(LINES);
        assertThat(iterator).toIterable().isEqualTo(LINES);
        assertThat(List.of(bytes)).map(ParameterTypesTests::text).isEqualTo(LINES);
    }

    @Test
    void linesOfAPattern(
            @GeneratedEvents(spec = "clicks.json", count = 3, seed = 7, pattern = "{time};{user_id}") List<String> list,
            @GeneratedEvents(spec = "clicks.json", count = 3, seed = 7, pattern = "click.pattern") List<byte[]> bytes) {
        List<String> expected = EXPECTED.stream()
                .map(event -> event.getString("time") + ";" + event.getLong("user_id"))
                .toList();
        assertThat(list).isEqualTo(expected);
        assertThat(bytes).map(ParameterTypesTests::text).isEqualTo(expected);
    }

    @Test
    void objectsOfTheUsers(
            @GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) List<Click> list,
            @GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) Click[] array) {
        assertThat(list)
                .isEqualTo(EXPECTED.stream().map(event -> event.as(Click.class)).toList());
        assertThat(array).containsExactlyElementsOf(list);
    }

    @Test
    void aStreamBindsWhatIsRead(@GeneratedEvents(spec = "clicks.json", count = 3) Stream<Mistyped> clicks) {
        assertThatThrownBy(clicks::toList).isInstanceOf(BraidException.class).hasMessageContaining("event #0");
    }

    @Test
    void listsCannotBeChanged(
            @Clicks List<Event> events, @Clicks List<String> lines, @Clicks List<Map<String, Object>> maps) {
        assertThat(List.of(events, lines, maps))
                .allSatisfy(list ->
                        assertThatThrownBy(() -> list.remove(0)).isInstanceOf(UnsupportedOperationException.class));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
