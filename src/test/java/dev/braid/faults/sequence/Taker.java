package dev.braid.faults.sequence;

import dev.braid.ChildJvm;
import dev.braid.faults.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** A process that takes ids; when it is started again it is another one, with notes of its own. */
final class Taker implements AutoCloseable {

    static final int THREADS = 4;

    private static final List<String> OPTIONS =
            List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path notes;
    private final ServerProcess process;

    Taker(Path folder, int number, int port, String sequence, boolean naive) {
        notes = folder.resolve("ids-" + number + ".txt");
        process = new ServerProcess(
                "taker " + number,
                ChildJvm.command(
                        OPTIONS,
                        TakerMain.class,
                        List.of(
                                "http://localhost:" + port,
                                sequence,
                                Integer.toString(THREADS),
                                notes.toString(),
                                Boolean.toString(naive))),
                folder.resolve("taker-" + number + ".log"));
        process.start();
    }

    Path notes() {
        return notes;
    }

    /** Comes back when it has just taken an id. */
    void awaitId() {
        long before = length();
        Awaitility.await("an id of " + notes)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> length() > before);
    }

    /** Comes back when it has ended by itself. */
    void awaitEnd() {
        Awaitility.await("the end of " + notes).atMost(PATIENCE).until(() -> !process.isAlive());
    }

    void kill() {
        process.kill();
    }

    private long length() {
        try {
            return Files.exists(notes) ? Files.size(notes) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
