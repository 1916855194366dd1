package dev.braid.elasticsearch;

import static dev.braid.assertions.EventAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventLog;
import dev.braid.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ElasticsearchIndexTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final String name = TestIndices.create();
    private final ElasticsearchIndex index = TestIndices.index(name);

    @Test
    void isEmptyAtFirst() {
        assertThat(index.events()).isEmpty();
        assertThat(index.documents()).isEmpty();
        assertThat(index).isEmpty();
        assertThat(index.name()).isEqualTo(name);
        assertThat(index.description()).isEqualTo("index `" + name + "`");
        assertThat(index.toString()).isEqualTo("index `" + name + "`");
        assertThat(index.onlyGrows()).isFalse();
    }

    @Test
    void readsWhatWasWritten() {
        String odd = "{ \"a\" : 1.50, \"b\":\"\\u00e9é\\\"}{\",\n\"c\":[ {\"_source\":{}} ],  \"hits\":null }";
        put("1", odd);
        put("2", "{}");

        assertThat(index.events())
                .extracting(Event::toJson)
                .containsExactly("{\"a\":1.50,\"b\":\"\\u00e9é\\\"}{\",\"c\":[{\"_source\":{}}],\"hits\":null}", "{}");
        assertThat(index.documents())
                .extracting(document -> document.id() + " " + document.version())
                .containsExactly("1 1", "2 1");
        assertThat(index.documents().get(0).source()).isEqualTo(odd.getBytes(UTF_8));
        assertThat(index.documents().get(1)).hasToString("2 1 {}");
    }

    @Test
    void hasTheOrderOfTheLastWrites() {
        put("a", "{\"n\":0}");
        put("b", "{\"n\":1}");
        put("c", "{\"n\":2}");
        put("a", "{\"n\":3}");
        TestIndices.delete(name + "/_doc/b");

        assertThat(numbers(index.events())).containsExactly(2L, 3L);
        assertThat(index.events()).extracting(Event::index).containsExactly(2L, 3L);
        assertThat(index.documents())
                .extracting(document -> document.id() + " " + document.version())
                .containsExactly("c 1", "a 2");
    }

    @Test
    void readsTypeKeyAndTimeFromFields() {
        put("k", "{\"n\":0}");
        put("m", "{\"time\":\"noon\",\"@timestamp\":1704067202000,\"at\":\"2024-01-01\"}");
        put("l", """
                {"event_type":"login","time":"2024-01-01T00:00:01.5Z","user":{"id":7,"kind":"guest"},"at":1704067203000}""");

        assertThat(index.events()).extracting(Event::type).containsExactly(name, name, "login");
        assertThat(index.events()).extracting(Event::key).containsExactly("k", "m", "l");
        assertThat(index.events())
                .extracting(Event::time)
                .containsExactly(
                        Instant.EPOCH, Instant.parse("2024-01-01T00:00:02Z"), Instant.parse("2024-01-01T00:00:01.5Z"));
        TestIndices.delete(name + "/_doc/k");
        ElasticsearchIndex otherwise =
                index.typeField("user.kind").keyField("user.id").timeField("at");
        assertThat(otherwise.events()).extracting(Event::type).containsExactly(name, "guest");
        assertThat(otherwise.events()).extracting(Event::key).containsExactly("m", "7");
        assertThat(otherwise.events())
                .extracting(Event::time)
                .containsExactly(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-01-01T00:00:03Z"));
    }

    @Test
    void knowsWhatBraidHasSent() {
        putAt("7-0", 1, "{\"n\":0}");
        putAt("-8-41", 42, "{\"n\":1}");
        putAt("7-5", 4, "{\"n\":2}");
        putAt("99999999999999999999-5", 6, "{\"n\":3}");
        putAt("9999999999999999999-5", 6, "{\"n\":4}");
        putAt("17", 18, "{\"n\":5}");

        assertThat(index.events())
                .extracting(event -> event.seed() + " " + event.index())
                .containsExactly(
                        "OptionalLong[7] 0",
                        "OptionalLong[-8] 41",
                        "OptionalLong.empty 2",
                        "OptionalLong.empty 3",
                        "OptionalLong.empty 5",
                        "OptionalLong.empty 17");
    }

    @Test
    void readsManyPagesInOrder() {
        int count = 25_000;
        fill(name, 0, count);
        assertThat(numbers(index.events()))
                .containsExactlyElementsOf(
                        IntStream.range(0, count).asLongStream().boxed().toList());
        assertThat(openSnapshots()).isZero();
    }

    @Test
    void readsDocumentsOfAMegabyte() {
        String text = "x".repeat(1_000_000);
        IntStream.range(0, 30).forEach(n -> put("" + n, "{\"n\":" + n + ",\"text\":\"" + text + "\"}"));
        assertThat(index.events()).hasSize(30).allMatch(event -> event.toBytes().length > 1_000_000);
    }

    @Test
    void readsAllShardsAndAliases() {
        String sharded = TestIndices.create(TestIndices.freshName(), 3);
        fill(sharded, 0, 500);
        TestIndices.ask("PUT", "/" + sharded + "/_alias/" + name + "-alias", null);
        TestIndices.ask("PUT", "/" + name + "/_alias/" + name + "-alias", null);
        put("0", "{\"n\":500}");

        assertThat(numbers(TestIndices.index(sharded).events())).hasSize(500).doesNotHaveDuplicates();
        ElasticsearchIndex alias = TestIndices.index(name + "-alias");
        assertThat(numbers(alias.events())).hasSize(501).doesNotHaveDuplicates();
        try (EventLog.Reader reader = alias.open()) {
            assertThat(reader.read(Duration.ZERO)).hasSize(501);
            TestIndices.delete(sharded + "/_doc/1");
            assertThat(reader.read(SOON)).hasSize(500);
        }
    }

    @Test
    void whatIsNoEventIsToldWithItsId() {
        String instead = "; read it by documents(), which gives the bytes";
        put("one", "{\"at\":\"noon\"}");
        assertThatThrownBy(index.timeField("when")::events)
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage("index `" + name + "`, document `one`: found no time in `when`,"
                        + " expected one such as 2024-01-01T00:00:00Z" + instead);
        assertThatThrownBy(index.timeField("at")::events)
                .hasMessageStartingWith("index `" + name + "`, document `one`: found \"noon\", expected ")
                .hasMessageEndingWith(instead);

        String sourceless = TestIndices.freshName();
        TestIndices.ask("PUT", "/" + sourceless, "{\"mappings\":{\"_source\":{\"enabled\":false}}}");
        TestIndices.put(sourceless, "1", "{}");
        ElasticsearchIndex unknown = TestIndices.index(sourceless);
        assertThatThrownBy(unknown::events)
                .hasMessage("index `" + sourceless + "`, document `1`: found no `_source`, expected the document;"
                        + " enable `_source` in the mapping of the index");
        assertThat(unknown.documents())
                .extracting(ElasticsearchDocument::toString)
                .containsExactly("1 1 ");
    }

    /** Within an answer it lies deeper than either may be by itself. */
    @Test
    void readsADocumentAsDeepAsTheServerTakes() {
        String deep = TestIndices.freshName();
        TestIndices.ask("PUT", "/" + deep, "{\"mappings\":{\"enabled\":false}}");
        TestIndices.put(deep, "deep", "{\"a\":" + "[".repeat(999) + "]".repeat(999) + "}");

        assertThat(TestIndices.index(deep).events()).hasSize(1);
    }

    @Test
    void aMissingIndexIsNamedWithTheNearest() {
        String missing = name.replace("index-", "idnex-");
        ElasticsearchIndex typo = TestIndices.index(missing);
        assertThatThrownBy(typo::events)
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage("found no index `" + missing + "` at " + TestIndices.url() + ", the nearest is `" + name
                        + "`; create it, or correct the name");
        assertThatThrownBy(typo::documents).hasMessageStartingWith("found no index `" + missing + "` at ");
        assertThatThrownBy(TestIndices.index("quite-different")::events)
                .hasMessage("found no index `quite-different` at " + TestIndices.url()
                        + "; create it, or correct the name");
        assertThat(TestIndices.client().ask("HEAD", "/" + missing, null).isMissing())
                .as("reading creates nothing")
                .isTrue();
    }

    @Test
    void aClosedIndexIsToldOf() {
        TestIndices.ask("POST", "/" + name + "/_close", null);
        assertThatThrownBy(index::events).hasMessageStartingWith("index `" + name + "` at " + TestIndices.url() + ": ");
    }

    @Test
    void aReaderGivesWhatHasChanged() {
        try (EventLog.Reader reader = index.open()) {
            assertThat(reader.read(SOON)).isEmpty();
            put("a", "{\"n\":0}");
            put("b", "{\"n\":1}");
            List<Event> first = reader.read(SOON);
            assertThat(numbers(first)).containsExactly(0L, 1L);
            assertThat(reader.read(Duration.ZERO)).isSameAs(first);

            put("c", "{\"n\":2}");
            List<Event> second = reader.read(SOON);
            assertThat(numbers(second)).containsExactly(0L, 1L, 2L);
            assertThat(second.get(0)).isSameAs(first.get(0));

            put("a", "{\"n\":3}");
            assertThat(numbers(reader.read(SOON))).containsExactly(1L, 2L, 3L);

            TestIndices.delete(name + "/_doc/b");
            assertThat(numbers(reader.read(SOON))).containsExactly(2L, 3L);

            TestIndices.delete(name + "/_doc/c");
            put("d", "{\"n\":4}");
            assertThat(numbers(reader.read(SOON))).containsExactly(3L, 4L);

            TestIndices.delete(name);
            assertThat(reader.read(SOON)).isEmpty();
            TestIndices.create(name, 1);
            put("a", "{\"n\":5}");
            assertThat(numbers(reader.read(SOON))).containsExactly(5L);
        }
    }

    @Test
    void aReaderWaitsForAnIndexThatDoesNotExistYet() {
        String later = TestIndices.freshName();
        try (EventLog.Reader reader = TestIndices.index(later).open()) {
            assertThat(reader.read(Duration.ZERO)).isEmpty();
            assertThat(reader.read(Duration.ofMillis(1))).isEmpty();
            CompletableFuture<Void> made = CompletableFuture.runAsync(() -> TestIndices.put(later, "a", "{\"n\":0}"));
            assertThat(numbers(reader.read(SOON))).containsExactly(0L);
            made.join();
        }
    }

    @Test
    void aReaderDoesNotRefreshWhatHasNotChanged() {
        put("a", "{\"n\":0}");
        try (EventLog.Reader reader = index.open()) {
            reader.read(Duration.ZERO);
            String before = refreshes();
            assertThat(reader.read(Duration.ofMillis(300))).hasSize(1);
            assertThat(refreshes()).isEqualTo(before);
        }
    }

    @Test
    void aReaderSeesAllThatIsWrittenMeanwhile() {
        int count = 20_000;
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int from = 0; from < count; from += 500) {
                fill(name, from, from + 500);
            }
        });
        try (EventLog.Reader reader = index.open()) {
            List<Event> events = reader.read(Duration.ZERO);
            long end = System.nanoTime() + SOON.toNanos();
            while (events.size() < count && System.nanoTime() < end) {
                events = reader.read(SOON);
            }
            assertThat(numbers(events))
                    .containsExactlyElementsOf(
                            IntStream.range(0, count).asLongStream().boxed().toList());
        }
        writer.join();
        assertThat(openSnapshots()).isZero();
    }

    @Test
    void aReaderThatIsInterruptedSaysSo() throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread reading = new Thread(() -> {
            try (EventLog.Reader reader = index.open()) {
                reader.read(Duration.ZERO);
                Thread.currentThread().interrupt();
                reader.read(SOON);
            } catch (BraidException e) {
                thrown.set(Thread.currentThread().isInterrupted() ? e : null);
            }
        });
        reading.start();
        reading.join();
        assertThat(thrown.get())
                .hasMessage("Elasticsearch at " + TestIndices.url()
                        + ": the thread was interrupted; let it wait for the answer");
    }

    @Test
    void anAssertionWaitsForDocumentsToBeOverwrittenAndDeleted() {
        List<Event> sent = TestEvents.events(null, "{\"n\":0}", "{\"n\":1}");
        put("a", "{\"n\":7}");
        put("b", "{\"n\":1}");
        put("c", "{\"n\":1}");
        CompletableFuture<Void> mended = CompletableFuture.runAsync(() -> {
            put("a", "{\"n\":0}");
            TestIndices.delete(name + "/_doc/c");
        });
        assertThat(index).eventually(SOON).containsExactlyOnce(sent).hasSize(2).receivesNothingMore();
        mended.join();
    }

    @Test
    void aFailedWaitTellsOfAMissingIndex() {
        String missing = name.replace("index-", "idnex-");
        assertThatThrownBy(() -> assertThat(TestIndices.index(missing))
                        .eventually(Duration.ZERO)
                        .hasSize(1))
                .hasMessage("""

                        Expecting index `%s` to hold 1 event
                        but it holds 0
                        waited 0s
                        no event had come by then: found no index `%s` at %s, the nearest is `%s`; create it, or correct \
                        the name""", missing, missing, TestIndices.url(), name);
    }

    private void put(String id, String json) {
        TestIndices.put(name, id, json);
    }

    private void putAt(String id, long version, String json) {
        TestIndices.ask("PUT", "/" + name + "/_doc/" + id + "?version_type=external&version=" + version, json);
    }

    private static void fill(String index, int from, int to) {
        String lines = IntStream.range(from, to)
                .mapToObj(n -> String.format(Locale.ROOT, "{\"index\":{\"_id\":\"%d\"}}\n{\"n\":%d}\n", n, n))
                .collect(Collectors.joining());
        TestIndices.ask("POST", "/" + index + "/_bulk", lines);
    }

    private static List<Long> numbers(List<Event> events) {
        return events.stream().map(event -> event.getLong("n")).toList();
    }

    private String refreshes() {
        return TestIndices.ask(
                        "GET", "/" + name + "/_stats/refresh?filter_path=_all.total.refresh.external_total", null)
                .json()
                .toString();
    }

    private int openSnapshots() {
        return TestIndices.ask("GET", "/" + name + "/_stats/search?filter_path=_all.total.search.open_contexts", null)
                .json()
                .findValue("open_contexts")
                .asInt();
    }
}
