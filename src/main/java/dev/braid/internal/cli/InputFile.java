package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.internal.location.Folders;
import dev.braid.internal.location.Neighbours;
import dev.braid.internal.location.Source;
import dev.braid.internal.spec.Specification;
import dev.braid.internal.spec.SpecificationReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Finds files that a user names on the command line. */
final class InputFile {

    private InputFile() {}

    static Source find(String name) {
        Path file = path(name).toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw new BraidException(name + ": found a folder, expected a file");
        }
        if (Files.notExists(file)) {
            throw new BraidException(
                    name + ": found no file there, as " + file + ", expected one" + Neighbours.meant(file));
        }
        return new Source(name, file.getParent(), () -> Files.newInputStream(file));
    }

    /** Reads a specification, whose own files lie in its folder or below {@code root}. */
    static Specification specification(Source source, Path root) {
        return source.read((name, in) -> SpecificationReader.read(
                name, in, file -> Folders.of(source.folder(), root).existing(file)));
    }

    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BraidException(name + ": found no path, expected one: " + e.getReason(), e);
        }
    }
}
