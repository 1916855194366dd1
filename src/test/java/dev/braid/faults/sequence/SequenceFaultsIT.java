package dev.braid.faults.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.faults.ElasticNode;
import dev.braid.faults.TcpProxy;
import dev.braid.sequence.IdSequences;
import dev.braid.sequence.SequenceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Processes are killed while they take ids, the server is killed, answers are lost, and sequences are deleted and replaced: no
 * id comes twice. {@code -Dfaults.kills=50} is the long form.
 */
@Tag("faults")
@Timeout(1800)
@Execution(ExecutionMode.SAME_THREAD)
class SequenceFaultsIT {

    private static final int KILLS = Integer.getInteger("faults.kills", 10);
    private static final int PROCESSES = 8;
    private static final int SERVER_KILLS = 2;
    private static final int LOST_ANSWERS = 10;
    private static final int BLOCK = 10;

    private static Path serverFolder = Path.of("");
    private static ElasticNode server;
    private static TcpProxy network;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startServer() throws IOException {
        // Not a @TempDir, which only its owner may enter.
        serverFolder = Files.createDirectory(Path.of(
                System.getProperty("java.io.tmpdir"),
                "braid-faults-" + ProcessHandle.current().pid()));
        server = new ElasticNode(serverFolder);
        network = new TcpProxy(server.port());
        server.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        network.close();
        server.close();
        try (Stream<Path> files = Files.walk(serverFolder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    @BeforeEach
    void repair() {
        network.restore();
    }

    private static IdSequences direct() {
        return IdSequences.on("http://localhost:" + server.port());
    }

    private static long create(String sequence, long first) {
        try (IdSequences sequences = direct()) {
            sequences.named(sequence).blockSize(BLOCK).create(first);
            return first;
        }
    }

    private static long next(String sequence) {
        try (IdSequences sequences = direct()) {
            return sequences.states().stream()
                    .filter(state -> state.name().equals(sequence))
                    .map(SequenceState::next)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void noIdComesTwiceWhoeverIsKilled() {
        create("killed", 1);
        network.loseAnswers(LOST_ANSWERS);
        try (Takers takers = new Takers(folder, network, "killed", false)) {
            takers.start(PROCESSES);
            takers.awaitIdsOfAll();
            for (int kill = 1; kill <= KILLS; kill++) {
                takers.killOne();
                if (kill * (SERVER_KILLS + 1) / KILLS > (kill - 1) * (SERVER_KILLS + 1) / KILLS && kill < KILLS) {
                    server.kill();
                    server.start();
                }
            }
            takers.awaitIdsOfAll();
            takers.killAll();

            IdChecker checker = takers.check();
            long next = next("killed");
            assertThat(checker.findings()).isEmpty();
            assertThat(checker.endings()).isEmpty();
            assertThat(checker.highest()).isBetween(1000L, next - 1);
            assertThat(network.lost()).isPositive();
            long blocks = 2L * (KILLS + PROCESSES) + network.lost() + (long) SERVER_KILLS * PROCESSES;
            assertThat(checker.missingBelow(next)).isLessThanOrEqualTo(blocks * BLOCK);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "document-deleted, /braid-sequences/_doc/document-deleted, false",
        "document-replaced, /braid-sequences/_doc/document-replaced, true",
        "index-deleted, /braid-sequences-1, false",
        "index-replaced, /braid-sequences-1, true"
    })
    void nobodyGoesOnWithASequenceThatIsLost(String sequence, String deleted, boolean replaced) {
        create(sequence, 1);
        try (Takers takers = new Takers(folder, network, sequence, false)) {
            takers.start(2);
            takers.awaitIdsOfAll();

            assertThat(server.ask("DELETE", deleted, null).isDone()).isTrue();
            long first = replaced ? create(sequence, 1_000_001) : 0;
            takers.awaitEndOfAll();

            IdChecker checker = takers.check();
            assertThat(checker.findings()).isEmpty();
            assertThat(checker.highest()).isLessThan(1_000_000);
            assertThat(checker.endings())
                    .hasSize(2 * Taker.THREADS)
                    .allMatch(words -> words.contains("`" + sequence + "`: lost in "));
            if (first == 0) {
                assertThat(endingsOf(sequence)).isNotEmpty().allMatch(words -> words.contains("found no sequence"));
                create(sequence, 1_000_001);
            }
            try (IdSequences sequences = direct()) {
                assertThat(sequences.named(sequence).next()).isGreaterThan(1_000_000);
            }
        }
    }

    private List<String> endingsOf(String sequence) {
        Path own = folder.resolve("later");
        assertThat(own.toFile().mkdir()).isTrue();
        try (Takers later = new Takers(own, network, sequence, false)) {
            later.start(1);
            later.awaitEndOfAll();
            return later.check().endings();
        }
    }

    /** A checker that finds nothing is worth as much as what it has been seen to find. */
    @Test
    void findsBlocksThatAreUsedTwice() {
        network.loseAnswers(LOST_ANSWERS);
        try (Takers takers = new Takers(folder, network, "lost-answers", true)) {
            takers.start(2);
            for (int i = 0; i < 100; i++) {
                takers.awaitIdsOfAll();
            }
            takers.killAll();

            assertThat(takers.check().findings()).anyMatch(finding -> finding.endsWith(" twice"));
        }
    }

    @Test
    void findsALostSequenceThatIsMadeAnewSilently() {
        try (Takers takers = new Takers(folder, network, "made-anew", true)) {
            takers.start(2);
            takers.awaitIdsOfAll();
            assertThat(server.ask("DELETE", "/naive", null).isDone()).isTrue();
            for (int i = 0; i < 30; i++) {
                takers.awaitIdsOfAll();
            }
            takers.killAll();

            assertThat(takers.check().findings())
                    .anyMatch(finding -> finding.endsWith(" twice"))
                    .anyMatch(finding -> finding.contains(" after "));
        }
    }
}
