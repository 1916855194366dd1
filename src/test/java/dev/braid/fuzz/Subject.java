package dev.braid.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A specification of which one file is to be damaged: its own, or the one that it replays.
 *
 * @param specification where the one that is run stands, its data below it
 */
record Subject(
        Path specification, String document, @Nullable Path data, String rows) {

    /** What can be damaged of a specification, after copying it with its data into a folder. */
    static List<Subject> of(Path file, Path folder) throws IOException {
        Path copy = folder.resolve(file.getFileName());
        String document = Files.readString(file);
        List<Subject> subjects = new ArrayList<>();
        subjects.add(new Subject(copy, document, null, ""));
        Path data = file.resolveSibling("data");
        if (document.contains("replay") && Files.isDirectory(data)) {
            try (Stream<Path> files = Files.list(data)) {
                for (Path rows : files.sorted().toList()) {
                    Path copied = folder.resolve("data").resolve(rows.getFileName());
                    Files.createDirectories(folder.resolve("data"));
                    Files.copy(rows, copied, StandardCopyOption.REPLACE_EXISTING);
                    if (document.contains("data/" + rows.getFileName())) {
                        subjects.add(new Subject(copy, document, copied, Files.readString(rows)));
                    }
                }
            }
        }
        return subjects;
    }

    /** The specification as it is. */
    Path intact() throws IOException {
        Files.writeString(specification, document);
        if (data != null) {
            Files.writeString(data, rows);
        }
        return specification;
    }

    /** The specification, or what it replays, damaged. */
    Path damage(Mutator mutator) throws IOException {
        intact();
        if (data == null) {
            Files.write(specification, mutator.mutate(document).getBytes(StandardCharsets.UTF_8));
        } else {
            Files.write(data, mutator.mutate(rows).getBytes(StandardCharsets.UTF_8));
        }
        return specification;
    }
}
