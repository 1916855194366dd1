package dev.braid.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.EventSink;
import dev.braid.Generator;
import dev.braid.faults.elasticsearch.DocumentChecker;
import dev.braid.faults.elasticsearch.StandIn;
import dev.braid.faults.elasticsearch.Trouble;
import dev.braid.faults.elasticsearch.Troubles;
import java.io.IOException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs against a server in trouble: nothing hangs, nothing is lost, and nothing older takes the place of something newer. */
@Timeout(60)
class TroubledRunsTests {

    /** {@code -Dfaults.runs=200} for the long form. */
    private static final int RUNS = Integer.getInteger("faults.runs", 20);

    private static final int EVENTS = 3_000;
    private static final int REQUESTS_IN_TROUBLE = 60;

    private static final String READINGS = """
            interarrival: {type: constant, value: 0}
            emitters:
              - name: reading
                dimensions:
                  - {type: int, name: sensor, distribution: {type: uniform, min: 0, max: 299}}
                  - {type: int, name: value, distribution: {type: uniform, min: 0, max: 1000000}}
            states: [{name: s, emitter: reading, delay: {type: constant, value: 1}, transitions: [{next: s, probability: 1}]}]
            """;

    static LongStream seeds() {
        return LongStream.range(0, RUNS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void manyTroubles(long seed) throws IOException {
        Generator run = Generator.of(READINGS).seed(seed).count(EVENTS);
        try (StandIn server = new StandIn(Troubles.seeded(seed, REQUESTS_IN_TROUBLE))) {
            send(run, server);

            assertComplete(run, server);
            assertThat(server.requests()).isGreaterThan(REQUESTS_IN_TROUBLE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachTroubleFiveTimes(Trouble trouble) throws IOException {
        Generator run = Generator.of(READINGS).count(EVENTS);
        try (StandIn server = new StandIn(request -> request % 10 < 5 && request < 50 ? trouble : Trouble.NONE)) {
            send(run, server);

            assertComplete(run, server);
        }
    }

    @Test
    void aConflictOfTheFirstAttemptThatIsTakenForDoneIsSeenByTheChecker() throws IOException {
        Generator run = Generator.of(READINGS).count(EVENTS);
        try (StandIn server = new StandIn(Troubles.always(Trouble.CONFLICTS_HIDDEN))) {
            server.index().put("17", 1_000_000, "{}");

            send(run, server);

            assertThat(checker(run).check(server.index().documents()))
                    .singleElement()
                    .asString()
                    .startsWith("17: at version 1000000, last sent was ");
        }
    }

    private static void send(Generator run, StandIn server) {
        try (ElasticsearchEventSink sink = ElasticsearchEventSink.to(server.url(), "readings")
                .id("sensor")
                .limits(any -> SmallLimits.LIMITS)
                .open()) {
            assertThat(run.sendTo(new Bounded(sink, server))).isEqualTo(EVENTS);
        }
    }

    private static void assertComplete(Generator run, StandIn server) {
        assertThat(checker(run).check(server.index().documents())).isEmpty();
    }

    private static DocumentChecker checker(Generator run) {
        return new DocumentChecker(run, event -> String.valueOf(event.getLong("sensor")));
    }

    /** Fails where more is on its way than the buffer may hold. */
    private static final class Bounded implements EventSink {

        private final EventSink sink;
        private final StandIn server;
        private long bytes;

        Bounded(EventSink sink, StandIn server) {
            this.sink = sink;
            this.server = server;
        }

        @Override
        public void send(Event event) throws IOException {
            sink.send(event);
            bytes += event.toBytes().length;
            assertThat(bytes - server.index().bytes()).isLessThanOrEqualTo(SmallLimits.LIMITS.bufferBytes());
        }

        @Override
        public void flush() throws IOException {
            sink.flush();
        }
    }
}
