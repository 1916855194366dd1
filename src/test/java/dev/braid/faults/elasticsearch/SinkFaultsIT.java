package dev.braid.faults.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.braid.Event;
import dev.braid.EventSink;
import dev.braid.Generator;
import dev.braid.elasticsearch.ElasticsearchEventSink;
import dev.braid.faults.ElasticNode;
import dev.braid.faults.TcpProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A sink on a real server that is short of memory, refuses what it cannot take, is cut off, killed and started again: each id
 * stands there at its last version, with its bytes, and nothing else does.
 */
@Tag("faults")
@Timeout(900)
@Execution(ExecutionMode.SAME_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SinkFaultsIT {

    /** {@code -Dfaults.events=500000} for the large form. */
    private static final int EVENTS = Integer.getInteger("faults.events", 50_000);

    private static final int IDS = EVENTS / 10;

    private static final String READINGS = """
            interarrival: {type: constant, value: 0}
            emitters:
              - name: reading
                dimensions:
                  - {type: int, name: sensor, distribution: {type: uniform, min: 1, max: IDS}}
                  - {type: int, name: value, distribution: {type: uniform, min: 0, max: 1000000}}
                  - {type: string, name: note, chars: abcdefghijklmnopqrstuvwxyz, length_distribution: {type: uniform, min: 100, max: 400}}
            states: [{name: s, emitter: reading, delay: {type: constant, value: 1}, transitions: [{next: s, probability: 1}]}]
            """.replace("IDS", Integer.toString(IDS));

    private static final String INDEX = "{\"settings\": {\"number_of_shards\": 2, \"number_of_replicas\": 0,"
            + " \"refresh_interval\": -1}, \"mappings\": {\"properties\": {\"value\": {\"type\": \"long\"}}}}";

    private Path folder;
    private ElasticNode node;
    private TcpProxy network;
    private CompletableFuture<Void> restart = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> repair = CompletableFuture.completedFuture(null);

    /** A heap, a limit for what is being indexed and a queue that are too small for what is sent at once. */
    @BeforeAll
    void start() throws IOException {
        folder = Files.createTempDirectory("braid-elastic-faults");
        folder.toFile().setExecutable(true, false);
        node = new ElasticNode(
                folder,
                "-Xms256m -Xmx256m",
                Map.of(
                        "indexing_pressure.memory.limit", "7mb",
                        "indices.breaker.total.limit", "80%",
                        "thread_pool.write.size", "1",
                        "thread_pool.write.queue_size", "1"));
        node.start();
        network = new TcpProxy(node.port());
    }

    @AfterEach
    void bothAreAsTheyWere() {
        repair.join();
        restart.join();
    }

    @AfterAll
    void stop() throws IOException {
        network.close();
        node.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aServerThatRefusesWhatItCannotTake() {
        Generator run = run(1);
        long before = refusals();

        send(run, "pressed", Map.of());

        assertThat(refusals()).as("requests that the server refused").isGreaterThan(before);
        assertComplete(run, "pressed");
    }

    @Test
    void connectionsThatBreakAndAnswersThatAreLost() {
        Generator run = run(2);
        Runnable answersLost = () -> forAWhile(network::swallowAnswers);
        Runnable unreachable = () -> forAWhile(this::refuseAndCut);

        send(
                run.rate(EVENTS / 20.0),
                "cut",
                Map.of(0.1, network::cut, 0.2, answersLost, 0.5, unreachable, 0.9, network::cut));

        assertThat(network.swallowed()).isPositive();
        assertComplete(run, "cut");
    }

    @Test
    void aServerThatIsKilledTwice() {
        Generator run = run(3);

        send(run.rate(EVENTS / 20.0), "killed", Map.of(0.3, this::killAndStart, 0.7, this::killAndStart));

        assertComplete(run, "killed");
    }

    @Test
    void whatIsRefusedForGoodIsNamed() {
        Generator run = run(4);
        create("refused");
        node.ask("PUT", "/refused/_doc/17?version=1000000000&version_type=external", "{\"held\": true}");

        assertThatThrownBy(() -> {
                    try (ElasticsearchEventSink sink = open("refused")) {
                        run.sendTo(sink);
                    }
                })
                .hasMessageMatching(
                        "index `refused` at http://localhost:" + network.port()
                                + ": document `17` was refused with status 409: the index holds its version 1000000000, expected one"
                                + " below \\d+, which was sent; \\d+ events were sent, \\d+ confirmed, the first unconfirmed is #\\d+"
                                + " 20\\S+ worker-\\d+ reading; empty the index before events are sent to it, or send them to another");
    }

    private static Generator run(long seed) {
        return Generator.of(READINGS).seed(seed).count(EVENTS);
    }

    /** Steps happen when their part of the events has been handed over. */
    private void send(Generator run, String index, Map<Double, Runnable> steps) {
        create(index);
        NavigableMap<Long, Runnable> left = new TreeMap<>();
        steps.forEach((part, step) -> left.put((long) (part * EVENTS), step));
        try (ElasticsearchEventSink sink = open(index)) {
            assertThat(run.sendTo(new Scripted(sink, left))).isEqualTo(EVENTS);
        }
    }

    private ElasticsearchEventSink open(String index) {
        return ElasticsearchEventSink.to("http://localhost:" + network.port(), index)
                .id("sensor")
                .open();
    }

    private void create(String index) {
        assertThat(node.ask("PUT", "/" + index, INDEX).status()).isEqualTo(200);
    }

    /** For a time, not for a part of the events: a sink whose memory is full takes none until it is confirmed some. */
    private void forAWhile(Runnable fault) {
        fault.run();
        repair = CompletableFuture.runAsync(network::restore, CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS));
    }

    private void refuseAndCut() {
        network.refuse();
        network.cut();
    }

    /** Events go on being sent meanwhile. */
    private void killAndStart() {
        restart.join();
        node.kill();
        restart = CompletableFuture.runAsync(node::start);
    }

    private void assertComplete(Generator run, String index) {
        restart.join();
        var stored = StoredDocuments.of("http://localhost:" + node.port(), index);
        assertThat(new DocumentChecker(run, event -> String.valueOf(event.getLong("sensor"))).check(stored))
                .isEmpty();
        node.ask("DELETE", "/" + index, null);
    }

    /** What the server says of requests and operations that it has turned away. */
    private long refusals() {
        JsonNode statistics = node.ask("GET", "/_nodes/stats/indexing_pressure,thread_pool", null)
                .json();
        return Stream.of("rejected", "coordinating_rejections", "primary_rejections")
                .flatMap(kind -> statistics.findValues(kind).stream())
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    private record Scripted(EventSink sink, NavigableMap<Long, Runnable> left) implements EventSink {

        @Override
        public void send(Event event) throws IOException {
            Map.Entry<Long, Runnable> next = left.firstEntry();
            if (next != null && event.index() >= next.getKey()) {
                left.pollFirstEntry();
                next.getValue().run();
            }
            sink.send(event);
        }

        @Override
        public void flush() throws IOException {
            sink.flush();
        }
    }
}
