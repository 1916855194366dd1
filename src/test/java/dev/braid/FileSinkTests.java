package dev.braid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileSinkTests {

    private static final Generator CLICKS = Generator.of(Path.of("docs/examples/clicks.json"));

    @TempDir
    private Path folder;

    @Test
    void writesALineForEachEvent() throws IOException {
        Path file = folder.resolve("clicks.ndjson");
        Files.writeString(file, "what was there before");
        Generator clicks = CLICKS.seed(7).count(1000);

        try (FileSink sink = FileSink.to(file)) {
            assertThat(clicks.sendTo(sink)).isEqualTo(1000);
        }

        assertThat(file).hasSameBinaryContentAs(written(clicks));
    }

    @Test
    void showsWhatWasFlushed() throws IOException {
        Path file = folder.resolve("clicks.ndjson");
        Event event = TestEvents.events(null, "{\"n\":1}").get(0);
        try (FileSink sink = FileSink.to(file)) {
            sink.send(event);
            sink.flush();

            assertThat(file).hasContent("{\"n\":1}\n");
            assertThat(sink).hasToString("file " + file);
        }
    }

    @Test
    void needsAFolderAndAFile() {
        Path nowhere = folder.resolve("nowhere");

        assertThatThrownBy(() -> FileSink.to(nowhere.resolve("clicks.ndjson")))
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage("found no folder " + nowhere + " for the file " + nowhere.resolve("clicks.ndjson")
                        + "; create it");
        assertThatThrownBy(() -> FileSink.to(folder))
                .hasMessage("found the folder " + folder + ", expected a file; name one");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskFailsTheRun() {
        FileSink sink = FileSink.to(Path.of("/dev/full"));

        assertThatThrownBy(() -> CLICKS.count(1000).sendTo(sink))
                .isExactlyInstanceOf(BraidException.class)
                .hasMessageStartingWith("the sink file /dev/full failed at event #")
                .hasMessageEndingWith(" events: java.io.IOException: No space left on device");
    }

    private Path written(Generator clicks) throws IOException {
        Path file = folder.resolve("written.ndjson");
        try (var out = Files.newOutputStream(file)) {
            clicks.writeTo(out);
        }
        return file;
    }
}
