package dev.braid.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.Generator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTests {

    private static final String ROWS = "ts\n1\n2\n3\n";

    /** The root where none is named. */
    private static final Path WORKING_DIRECTORY = Path.of("").toAbsolutePath();

    @TempDir
    private Path scratch;

    private Path folder;

    @BeforeEach
    void makeFolders() throws IOException {
        scratch = scratch.toRealPath();
        folder = Files.createDirectory(scratch.resolve("specs"));
        Path outside = Files.createDirectory(scratch.resolve("outside"));
        Files.writeString(outside.resolve("rows.csv"), ROWS);
        Files.createSymbolicLink(folder.resolve("link"), outside);
        Files.createSymbolicLink(folder.resolve("linked.csv"), outside.resolve("rows.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside/rows.csv", "a/../../outside/rows.csv", "/dev/zero", "/etc/passwd", "..", "."})
    void outsideOfTheFoldersAreNotRead(String path) throws IOException {
        assertRefused(path, "found \"" + path + "\", expected a file below " + folder + " or " + WORKING_DIRECTORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"link/rows.csv", "linked.csv"})
    void thatLinksLeadOutsideOfTheFoldersAreNotRead(String path) throws IOException {
        assertRefused(
                path,
                "found \"" + path + "\", which a link leads to " + scratch.resolve("outside/rows.csv")
                        + ", expected a file below " + folder + " or " + WORKING_DIRECTORY);
    }

    @Test
    void thatAreLinksToDevicesAreNotRead() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("zero.csv"), Path.of("/dev/zero"));
        assertRefused(
                "zero.csv",
                "found \"zero.csv\", which a link leads to /dev/zero, expected a file below " + folder + " or "
                        + WORKING_DIRECTORY);
        Files.delete(link);
    }

    @Test
    void thatAreAbsentAreTold() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), ROWS);

        assertRefused(
                "row.csv",
                "found no file \"row.csv\" below " + folder + " or " + WORKING_DIRECTORY
                        + ", expected one; did you mean \"rows.csv\"?");
    }

    @Test
    void thatAreNoneAreNotOpened() throws Exception {
        Path inner = Files.createDirectory(folder.resolve("inner.csv"));
        assertRefused("inner.csv", "found the folder " + inner + ", expected a file");

        Path pipe = folder.resolve("pipe.csv");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertRefused("pipe.csv", "found " + pipe + ", which is a device, a pipe or a socket, expected a file");
    }

    @Test
    void thatMayNotBeReadAreTold() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), ROWS);
        assertThat(file.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(file)).as("the user may read everything").isFalse();

        assertRefused("rows.csv", "found " + file + ", which may not be read, expected a file that may");
    }

    @Test
    void withAnAbsolutePathInsideAreFine() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), ROWS);

        assertThat(replay(file.toString()).count(3).events()).hasSize(3);
    }

    @Test
    void ofASpecificationWithoutAFolderLieBelowTheRoot() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Generator.of("type: replay\nsource_file: absent.csv\ntime_field: ts\n"))
                .withMessage("specification:2:14: source_file: found no file \"absent.csv\" below " + WORKING_DIRECTORY
                        + ", expected one");
    }

    @Test
    void thatChangeWhileTheyAreReplayedEndTheRun() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), ROWS);
        Iterator<Event> events = replay("rows.csv").iterator();
        events.next();
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        assertEnds(
                events, "rows.csv: found the file changed, expected it to stay as it is for as long as it is replayed");

        events = replay("rows.csv").iterator();
        events.next();
        Files.writeString(file, ROWS + "4\n");
        assertEnds(
                events, "rows.csv: found the file changed, expected it to stay as it is for as long as it is replayed");
    }

    @Test
    void thatVanishWhileTheyAreReplayedEndTheRun() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), ROWS);
        Generator replay = replay("rows.csv");
        Iterator<Event> events = replay.iterator();
        events.next();
        Files.delete(file);

        String gone = "rows.csv: found the file gone, expected it to stay where it is for as long as it is replayed";
        assertEnds(events, gone);
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(replay::iterator)
                .withMessage(gone);
    }

    /** The rows that have been read come before the error. */
    private static void assertEnds(Iterator<Event> events, String message) {
        events.next();
        events.next();
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(events::hasNext)
                .withMessage(message);
    }

    @Test
    void areNotHeldOpenByRunsThatAreLeft() throws IOException {
        Path open = Path.of("/proc/self/fd");
        assumeThat(open).isDirectory();
        Path file = Files.writeString(folder.resolve("rows.csv"), ROWS + "4\n".repeat(100_000));
        Generator replay = replay("rows.csv");
        List<Iterator<Event>> runs = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Iterator<Event> run = replay.iterator();
            run.next();
            runs.add(run);
        }

        try (Stream<Path> handles = Files.list(open)) {
            assertThat(handles.filter(handle -> leadsTo(handle, file))).isEmpty();
        }
        assertThat(runs).allMatch(Iterator::hasNext);
    }

    private static boolean leadsTo(Path handle, Path file) {
        try {
            return Files.readSymbolicLink(handle).equals(file);
        } catch (IOException e) {
            return false;
        }
    }

    private Generator replay(String source) throws IOException {
        return Generator.of(Replays.specification(folder, source, "csv"));
    }

    private void assertRefused(String source, String message) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> replay(source))
                .withMessage(folder.resolve("replay.yaml") + ":2:14: source_file: " + message);
    }
}
