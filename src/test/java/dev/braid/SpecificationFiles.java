package dev.braid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The specifications that come with the project, and those of the original that may lie beside it. */
public final class SpecificationFiles {

    private SpecificationFiles() {}

    /** The project's own, in the order of their names. */
    public static List<Path> examples() {
        return list(Path.of(System.getProperty("build.basedir", "."), "docs", "examples"));
    }

    /** Those of type generator from the original; none where the folder is absent. */
    public static List<Path> originals() {
        return list(originalsFolder()).stream()
                .filter(SpecificationFiles::isOfTypeGenerator)
                .toList();
    }

    /** One of the original's files, whether it is there or not. */
    public static Path original(String name) {
        return originalsFolder().resolve(name);
    }

    /** All of type generator. */
    public static List<Path> generators() {
        return all().stream()
                .filter(file -> !String.valueOf(file.getFileName()).startsWith("replay-"))
                .toList();
    }

    /** All of them. */
    public static List<Path> all() {
        return Stream.concat(examples().stream(), originals().stream()).toList();
    }

    private static Path originalsFolder() {
        return Path.of(System.getProperty("build.shared", "../shared"), "data", "generator");
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfTypeGenerator(Path file) {
        try {
            return Files.readString(file).contains("\"states\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
