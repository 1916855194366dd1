package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.internal.document.Problems;
import dev.braid.internal.location.Source;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds files that a user names on the command line. */
final class InputFile {

    private InputFile() {}

    static Source find(String name) {
        Path file = path(name).toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw new BraidException(name + ": found a folder, expected a file");
        }
        if (Files.notExists(file)) {
            throw new BraidException(name + ": found no file there, as " + file + ", expected one" + meant(file));
        }
        return new Source(name, file.getParent(), () -> Files.newInputStream(file));
    }

    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BraidException(name + ": found no path, expected one: " + e.getReason(), e);
        }
    }

    private static String meant(Path file) {
        List<String> neighbours = new ArrayList<>();
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(file.resolveSibling(""))) {
            folder.forEach(neighbour -> neighbours.add(String.valueOf(neighbour.getFileName())));
        } catch (IOException e) {
            return "";
        }
        Collections.sort(neighbours);
        return Problems.meant(String.valueOf(file.getFileName()), neighbours);
    }
}
