package dev.braid.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.TestEvents;
import dev.braid.faults.elasticsearch.StandIn;
import dev.braid.faults.elasticsearch.StoredDocument;
import dev.braid.faults.elasticsearch.Trouble;
import dev.braid.faults.elasticsearch.Troubles;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a sink says that a server never lets go on. */
@Timeout(60)
class RefusedByStandInTests {

    private static final List<Event> EVENTS = TestEvents.events(null, "{\"n\":1}", "{\"n\":2}", "{\"n\":3}");
    private static final String NONE_CONFIRMED =
            "; 3 events were sent, 0 confirmed, the first unconfirmed is #0 2024-01-01T00:00:00Z worker-000001 event; ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALL_REFUSED | refused with status 429 (all_refused: not now) | send it less at once",
                "UNAVAILABLE | refused with status 503 (unavailable: not now) | see the server's log",
                "BAD_GATEWAY | refused with status 502 (<html>nobody there</html>) | see the server's log",
                "STALL | not answered: no answer came in time (none within 1s) | see the server's log for what holds it up",
                "RESET | not answered: the connection failed (java.net.SocketException: Connection reset)"
                        + " | see whether the server runs",
                "OTHER_ANSWER | answered by what is no whole answer of Elasticsearch (status 200, 24 bytes)"
                        + " | see that nothing between here and the server changes or cuts its answers"
            })
    void requestsThatAreNeverTaken(Trouble trouble, String how, String remedy) throws IOException {
        try (StandIn server = new StandIn(Troubles.always(trouble));
                ElasticsearchEventSink sink = ElasticsearchEventSink.to(server.url(), "clicks")
                        .limits(limits -> SmallLimits.withPatience(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                        .open()) {
            EVENTS.forEach(sink::send);
            String message =
                    "index `clicks` at " + server.url() + ": requests, for 2s, were " + how + NONE_CONFIRMED + remedy;

            Throwable failure = catchThrowable(sink::flush);

            // What a reset is called depends on where in the exchange it comes.
            assertThat(failure).isExactlyInstanceOf(BraidException.class);
            assertThat(failure.getMessage()
                            .replace(
                                    "java.io.IOException: Connection reset by peer",
                                    "java.net.SocketException: Connection reset"))
                    .isEqualTo(message);
            assertThatThrownBy(() -> sink.send(EVENTS.get(0))).hasMessage(failure.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"NONE", "ALL_REFUSED", "SOME_REFUSED", "RESET", "RESET_WHEN_APPLIED", "UNAVAILABLE"})
    void whatAnIndexHoldsFromElsewhereIsRefusedWhateverHappenedBefore(Trouble trouble) throws IOException {
        try (StandIn server = new StandIn(Troubles.first(trouble));
                ElasticsearchEventSink sink = ElasticsearchEventSink.to(server.url(), "clicks")
                        .limits(limits -> SmallLimits.oneLane(Duration.ofSeconds(10)))
                        .open()) {
            server.index().put("0-1", 7, "{}");
            EVENTS.forEach(sink::send);

            assertThatThrownBy(sink::flush)
                    .hasMessage("index `clicks` at " + server.url()
                            + ": document `0-1` was refused with status 409: the index holds its version 7, expected one"
                            + " below 2, which was sent; 3 events were sent, 2 confirmed,"
                            + " the first unconfirmed is #1 2024-01-01T00:00:01Z worker-000001 event;"
                            + " empty the index before events are sent to it, or send them to another");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ALL_REFUSED, false",
        "SOME_REFUSED, false",
        "RESET, true",
        "RESET_WHEN_APPLIED, true",
        "CUT_ANSWER, true"
    })
    void theVersionThatWasSentCountsAsDoneWhereItMayHaveArrived(Trouble trouble, boolean isDone) throws IOException {
        try (StandIn server = new StandIn(Troubles.first(trouble));
                ElasticsearchEventSink sink = ElasticsearchEventSink.to(server.url(), "clicks")
                        .limits(limits -> SmallLimits.oneLane(Duration.ofSeconds(10)))
                        .open()) {
            server.index().put("0-1", 2, "{}");
            EVENTS.forEach(sink::send);

            if (isDone) {
                sink.flush();
            } else {
                assertThatThrownBy(sink::flush).hasMessageContaining("document `0-1` was refused with status 409: ");
            }
        }
    }

    @Test
    void aDocumentThatIsRefusedBeforeALaterOneOfItsIdIsDone() throws IOException {
        List<Event> events =
                TestEvents.events(null, "{\"id\":\"a\"}", "{\"id\":\"b\",\"n\":1}", "{\"id\":\"b\",\"n\":2}");
        try (StandIn server = new StandIn(Troubles.first(Trouble.SOME_REFUSED));
                ElasticsearchEventSink sink = ElasticsearchEventSink.to(server.url(), "clicks")
                        .id("id")
                        .limits(limits -> SmallLimits.oneLane(Duration.ofSeconds(10)))
                        .open()) {
            events.forEach(sink::send);
            sink.flush();

            assertThat(server.index().documents())
                    .containsEntry("b", new StoredDocument(3, events.get(2).toJson()));
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void documentsThatAreRefusedAtFirst() throws IOException {
        try (StandIn server = new StandIn(Troubles.always(Trouble.SOME_REFUSED));
                ElasticsearchEventSink sink = ElasticsearchEventSink.to(server.url(), "clicks")
                        .limits(limits -> SmallLimits.oneLane(Duration.ofSeconds(1)))
                        .open()) {
            // Of a request of two, the second one; alone it is the first.
            EVENTS.forEach(sink::send);
            sink.flush();

            assertThat(server.index().documents().keySet()).containsExactlyInAnyOrder("0-0", "0-1", "0-2");
        }
    }

    @Test
    void aBufferThatIsFullBlocksTheSenderUntilTheServerFails() throws IOException {
        AtomicLong sent = new AtomicLong();
        Event event = TestEvents.events(null, "{\"text\":\"" + "x".repeat(1_000) + "\"}")
                .get(0);
        try (StandIn server = new StandIn(Troubles.always(Trouble.STALL));
                ElasticsearchEventSink sink = ElasticsearchEventSink.to(server.url(), "clicks")
                        .limits(limits -> SmallLimits.withPatience(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                        .open()) {
            assertThatThrownBy(() -> {
                        while (true) {
                            sink.send(event);
                            sent.incrementAndGet();
                        }
                    })
                    .hasMessageStartingWith(
                            "index `clicks` at " + server.url() + ": requests, for 2s, were not answered: ");
        }
        assertThat(sent.get() * 1_000).isBetween(4_000L, SmallLimits.LIMITS.bufferBytes());
    }

    @Test
    void anInterruptedThreadSaysSo() throws IOException {
        try (StandIn server = new StandIn(Troubles.always(Trouble.STALL))) {
            try (ElasticsearchEventSink sink =
                    ElasticsearchEventSink.to(server.url(), "clicks").open()) {
                sink.send(EVENTS.get(0));
                Thread.currentThread().interrupt();

                assertThatThrownBy(sink::flush)
                        .hasMessage("index `clicks` at " + server.url()
                                + ": the thread was interrupted; 1 event was sent, 0 confirmed,"
                                + " the first unconfirmed is #0 2024-01-01T00:00:00Z worker-000001 event;"
                                + " let the thread wait until the sink is flushed");
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }

    @Test
    void aClosedSinkLeavesNothing() throws IOException {
        try (StandIn server = new StandIn(Troubles.first())) {
            ElasticsearchEventSink sink =
                    ElasticsearchEventSink.to(server.url(), "clicks").open();
            sink.send(EVENTS.get(0));

            sink.close();
            sink.close();

            assertThat(server.index().documents()).containsOnlyKeys("0-0");
            assertThatThrownBy(() -> sink.send(EVENTS.get(1)))
                    .hasMessage("index `clicks` at " + server.url()
                            + ": found the sink closed, expected an open one; open another");
        }
    }
}
