package dev.braid.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code mvn install} puts into a repository, here into that of the build's own consumers. */
class InstalledArtifactsIT {

    private static final Path ARTIFACT = Path.of(System.getProperty("build.repository"), "dev", "braid", "braid");

    @Test
    void sourcesAreInstalled() throws IOException {
        assertThat(entries("-sources.jar")).contains("dev/braid/Event.java", "dev/braid/internal/cli/Braid.java");
    }

    @Test
    void javadocIsInstalled() throws IOException {
        assertThat(entries("-javadoc.jar"))
                .contains("index.html", "dev/braid/Event.html")
                .noneMatch(entry -> entry.startsWith("dev/braid/internal/"));
    }

    private static List<String> entries(String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(ARTIFACT);
                JarFile jar = new JarFile(files.filter(file -> file.toString().endsWith(suffix))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no *" + suffix + " below " + ARTIFACT))
                        .toFile())) {
            return jar.stream().map(entry -> entry.getName()).toList();
        }
    }
}
