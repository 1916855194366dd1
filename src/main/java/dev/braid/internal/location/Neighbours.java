package dev.braid.internal.location;

import dev.braid.internal.document.Problems;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds the file that somebody may have meant. */
public final class Neighbours {

    private Neighbours() {}

    /** What to put behind a message that there is no such file; empty where its folder holds none with a name like it. */
    public static String meant(Path file) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(file.resolveSibling(""))) {
            folder.forEach(neighbour -> names.add(String.valueOf(neighbour.getFileName())));
        } catch (IOException e) {
            return "";
        }
        Collections.sort(names);
        return Problems.meant(String.valueOf(file.getFileName()), names);
    }
}
