package dev.braid.golden;

import dev.braid.Example;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Writes the digests of a new format number. Not part of the suite: its name is not that of a test class, so that it runs
 * only when asked for with {@code mvn test -Dtest=WriteGoldenFile}.
 */
class WriteGoldenFile {

    @Test
    void writes() throws IOException {
        boolean overwrite = System.getProperty("golden.overwrite") != null;
        List<String> lines = Example.own().parallelStream()
                .flatMap(example -> Digests.of(example, GoldenFile.FEW, GoldenFile.MANY).stream())
                .toList();
        GoldenFile.current().write(lines, overwrite);
    }
}
