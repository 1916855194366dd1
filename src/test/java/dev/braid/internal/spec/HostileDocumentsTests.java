package dev.braid.internal.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.testkit.BoundedProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("takes the time")
class HostileDocumentsTests {

    private static final String TOO_LARGE = ": found more than 16777216 bytes, expected no more in a document (system"
            + " property `braid.limits.document-bytes`)";
    private static final String TOO_MUCH = ": found a document of 15000009 characters, which takes more memory than"
            + " there is, expected a smaller one, or a larger heap";
    private static final String TOO_DEEP = "found a depth of more than 64 objects and lists, expected no more in a"
            + " document (system property `braid.limits.depth`)";
    private static final String TOO_LONG =
            ": found " + "1".repeat(60) + "…, expected a number of at most 1000 characters";
    private static final String OUT_OF_RANGE =
            ": found 1e1000000000, expected 0, or a number within the range of a double, 4.9e-324 to 1.8e308";

    @Test
    void areRefusedSoonAndInASmallHeap() throws IOException, InterruptedException {
        Process process = BoundedProcess.start(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileDocuments.class.getName())
                .redirectErrorStream(true));
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        List<String[]> lines = output.lines().map(line -> line.split("\\|")).toList();
        assertThat(lines)
                .extracting(line -> line[0])
                .containsExactly(
                        "large.json" + TOO_LARGE,
                        "large.yaml" + TOO_LARGE,
                        "endless.json" + TOO_LARGE,
                        "many.json" + TOO_MUCH,
                        "many.yaml" + TOO_MUCH,
                        "deep.json:1:77: emitters" + "[0]".repeat(63) + ": " + TOO_DEEP,
                        "deep.yaml:1:74: emitters" + "[0]".repeat(63) + ": " + TOO_DEEP,
                        "deep-lines.yaml:65:65: a" + ".a".repeat(63) + ": " + TOO_DEEP,
                        "digits.json:1:18: interarrival" + TOO_LONG,
                        "digits.yaml:1:15: interarrival" + TOO_LONG,
                        "exponent.json:1:48: interarrival.value" + OUT_OF_RANGE,
                        "exponent.yaml:1:39: interarrival.value" + OUT_OF_RANGE,
                        "nan.json:1:48: interarrival: found NaN, expected a number: JSON has no NaN and no Infinity",
                        "bomb.yaml: 89 problems",
                        "accepted",
                        "wrong.json: 100003 problems");
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(Integer.parseInt(line[1])).as(line[0]).isLessThan(5000));
    }
}
