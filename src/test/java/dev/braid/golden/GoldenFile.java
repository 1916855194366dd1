package dev.braid.golden;

import static org.assertj.core.api.Assertions.fail;

import dev.braid.Generator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The digests that the output of one format number has, a line {@code example count sha256} each. */
final class GoldenFile {

    static final Path FOLDER = Path.of(System.getProperty("build.basedir", "."), "src", "test", "resources", "golden");

    /** The numbers of records, ascending: the first for single settings of the JVM, the second once per JDK. */
    static final int FEW = 5_000;

    static final int MANY = 1_000_000;

    static final String WRITE = "mvn test -Dtest=WriteGoldenFile";

    private final Path file;

    private GoldenFile(Path file) {
        this.file = file;
    }

    static GoldenFile ofFormat(Path folder, int format) {
        return new GoldenFile(folder.resolve("format-" + format + ".txt"));
    }

    static GoldenFile current() {
        return ofFormat(FOLDER, Generator.FORMAT);
    }

    /** The line of an example and a number of records. */
    String line(String example, int count) throws IOException {
        String start = example + " " + count + " ";
        return lines().stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseGet(() -> fail("%s has no digest of %s; write it with\n  %s", file, start.strip(), WRITE));
    }

    List<String> lines() throws IOException {
        if (!Files.exists(file)) {
            fail("there is no %s; write it with\n  %s", file, WRITE);
        }
        return Files.readAllLines(file);
    }

    void write(List<String> lines, boolean overwrite) throws IOException {
        if (Files.exists(file) && !overwrite) {
            fail(
                    "%s is what this format number stands for; raise Generator.FORMAT, or if no release has it yet, add"
                            + " -Dgolden.overwrite",
                    file);
        }
        Files.createDirectories(file.getParent());
        Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Why a build fails whose output is not what it was. */
    static String changed(String setting) {
        return "The output changed (" + setting + "): the same specification, seed and start gave other bytes with"
                + " format number " + Generator.FORMAT
                + ". If that is meant, raise Generator.FORMAT and add the digests of the new number with\n  " + WRITE;
    }
}
