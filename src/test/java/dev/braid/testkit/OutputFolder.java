package dev.braid.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId.Segment;

/** Where one run of fixture classes publishes files: below target, as in a build. */
final class OutputFolder implements Output {

    private static final Path RUNS = Path.of(System.getProperty("build.basedir"), "target", "test-runs");

    private final Path root;

    OutputFolder() {
        try {
            root = Files.createTempDirectory(Files.createDirectories(RUNS), "run");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public Path folder(TestDescriptor descriptor) throws IOException {
        Path folder = root;
        for (Segment segment : descriptor.getUniqueId().getSegments()) {
            folder = folder.resolve(segment.getValue().replaceAll("[^A-Za-z0-9.-]", "_"));
        }
        return Files.createDirectories(folder);
    }
}
