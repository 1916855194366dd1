package dev.braid.samples;

import static dev.braid.assertions.EventAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.braid.Event;
import dev.braid.Events;
import dev.braid.Generator;
import dev.braid.jupiter.GeneratedEvents;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/lists.md shows. */
class ListsTests {

    record Click(Instant time, @JsonProperty("user_id") long userId, Page page) {}

    record Page(String path, @JsonProperty("load_ms") int loadMillis) {}

    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @GeneratedEvents(spec = "clicks.json", count = 100, keyField = "user_id")
    @interface Clicks {}

    @Test
    void everyClickHasAUser(@GeneratedEvents(spec = "clicks.json", count = 1000) List<Event> clicks) {
        assertThat(clicks).hasSize(1000).allMatch(click -> click.has("user_id"));
    }

    @Test
    void anHourOfClicks(@GeneratedEvents(spec = "clicks.json", duration = "1h") Events clicks) {
        assertThat(clicks.get(0).time()).isEqualTo(Generator.DEFAULT_START);
        assertThat(clicks.get(clicks.size() - 1).time()).isBefore("2024-01-01T01:00:00Z");
    }

    @Test
    void fieldsOfAnEvent(@GeneratedEvents(spec = "clicks.json", count = 1, seed = 7) Event[] clicks) {
        Event click = clicks[0];
        assertThat(click.index()).isZero();
        assertThat(click.time()).isEqualTo("2024-01-01T00:00:00Z");
        assertThat(click.type()).isEqualTo("view");
        assertThat(click.key()).isEqualTo("worker-000001");
        assertThat(click.getLong("user_id")).isBetween(1L, 500L);
        assertThat(click.get("page.path")).isIn("/", "/shoes", "/cart");
    }

    @Test
    void endlessClicks(@GeneratedEvents(spec = "clicks.json") Stream<Event> clicks) {
        assertThat(clicks.limit(5000)).isOrderedByTime().isInterleaved();
    }

    @Test
    void untilTheFirstPurchase(@GeneratedEvents(spec = "clicks.json") Iterator<Event> clicks) {
        Event click = clicks.next();
        while (!click.type().equals("purchase")) {
            click = clicks.next();
        }
        assertThat(click.get("event_type")).isEqualTo("purchase");
    }

    @Test
    void clicksOfMyOwnType(@GeneratedEvents(spec = "clicks.json", count = 100) List<Click> clicks) {
        assertThat(clicks).allSatisfy(click -> {
            assertThat(click.userId()).isBetween(1L, 500L);
            assertThat(click.page().path()).startsWith("/");
        });
    }

    @Test
    void clicksAsMaps(@GeneratedEvents(spec = "clicks.json", count = 100) List<Map<String, Object>> clicks) {
        assertThat(clicks)
                .allSatisfy(click -> assertThat(click).containsOnlyKeys("time", "user_id", "event_type", "page"));
    }

    @Test
    void clicksAsNodes(@GeneratedEvents(spec = "clicks.json", count = 100) Stream<JsonNode> clicks) {
        assertThat(clicks).allMatch(click -> click.at("/page/load_ms").isInt());
    }

    @Test
    void clicksAsLinesOfJson(@GeneratedEvents(spec = "clicks.json", count = 100) List<String> lines) {
        assertThat(lines).allMatch(line -> line.startsWith("{\"time\":\"2024-01-01T00:"));
    }

    @Test
    void clicksAsBytes(@GeneratedEvents(spec = "clicks.json", count = 100) List<byte[]> records) {
        assertThat(records).allMatch(record -> record[0] == '{' && record[record.length - 1] == '}');
    }

    @Test
    void clicksAsSemicolonSeparatedValues(
            @GeneratedEvents(spec = "clicks.json", count = 100, pattern = "{time};{user_id};{page.path}")
                    List<String> lines,
            @GeneratedEvents(spec = "clicks.json", count = 100, pattern = "click.pattern") List<String> byAFile) {
        assertThat(lines).allMatch(line -> line.split(";").length == 3);
        assertThat(byAFile).allMatch(line -> line.split(";").length == 3);
    }

    @Test
    void theSameSeedGivesTheSameClicks(
            @GeneratedEvents(spec = "clicks.json", count = 100, seed = 7) Events clicks,
            @GeneratedEvents(spec = "clicks.json", count = 10, seed = 7) Events theFirstTen) {
        assertThat(clicks.seed()).isEqualTo(7);
        assertThat(theFirstTen).isEqualTo(clicks.subList(0, 10));
    }

    @Test
    void eachParameterHasClicksOfItsOwn(
            @GeneratedEvents(spec = "clicks.json", count = 100) Events some,
            @GeneratedEvents(spec = "clicks.json", count = 100) Events others) {
        assertThat(some).isNotEqualTo(others);
    }

    @Test
    void usersInAnotherYear(
            @GeneratedEvents(spec = "clicks.json", count = 100, start = "2030-06-01T12:00", concurrency = 2)
                    List<Event> clicks) {
        assertThat(clicks.get(0).time()).isEqualTo("2030-06-01T12:00:00Z");
    }

    @Test
    void myOwnAnnotation(@Clicks List<Event> clicks) {
        assertThat(clicks)
                .hasSize(100)
                .allMatch(click -> click.key().equals(click.getLong("user_id").toString()));
    }

    @RepeatedTest(3)
    void eachRepetitionHasClicksOfItsOwn(@Clicks List<Event> clicks) {
        assertThat(clicks).isOrderedByTime();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 60, 3600})
    void besideOtherArguments(long seconds, @Clicks List<Event> clicks) {
        Instant end = clicks.get(99).time().plus(Duration.ofSeconds(seconds));
        assertThat(clicks).allMatch(click -> click.time().isBefore(end));
    }

    abstract static class EveryClick<T> {

        @Test
        void isRead(@GeneratedEvents(spec = "clicks.json", count = 100) List<T> clicks) {
            assertThat(clicks.size()).isEqualTo(100);
        }
    }

    @Nested
    class EveryClickOfMyOwnType extends EveryClick<Click> {}
}
