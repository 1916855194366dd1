package dev.braid.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.braid.SpecificationFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

class EqualTreesTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] WORDS = {
        "",
        "no",
        "null",
        "~",
        "12:30:00",
        "0x1F",
        "1e3",
        "1_000",
        ".nan",
        "2024-01-31",
        "a: b",
        "# c",
        "- d",
        "é😀",
        "x\ny",
        " z ",
        "*a",
        "&b",
        "!c",
        "<<",
        "\"q\"",
        "it's",
        "tab\there",
        "=",
        "%",
        "@",
        "true",
        "5",
        "{}",
        "[",
        "a #b",
    };

    static Stream<Integer> seeds() {
        return Stream.iterate(0, seed -> seed + 1).limit(200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofRandomDocuments(int seed) throws JsonProcessingException {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Object> document = structure(random, 4);

        assertEqualTrees(document, random);
    }

    @Test
    void ofRealSpecifications() throws IOException {
        List<Path> originals = SpecificationFiles.originals();
        Assumptions.assumeFalse(originals.isEmpty(), "sample files lie beside the project");
        for (Path file : originals) {
            assertEqualTrees(JSON.readValue(file.toFile(), Map.class), new SplittableRandom(1));
        }
    }

    private static void assertEqualTrees(Object document, SplittableRandom random) throws JsonProcessingException {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(
                random.nextBoolean() ? DumperOptions.FlowStyle.BLOCK : DumperOptions.FlowStyle.AUTO);
        String yaml = new Yaml(options).dump(document);

        String fromJson =
                TextDocuments.read("a.json", JSON.writeValueAsString(document)).toJson();
        assertThat(TextDocuments.read("a.yaml", yaml).toJson()).isEqualTo(fromJson);
        assertThat(TextDocuments.read("a.json", fromJson).toJson()).isEqualTo(fromJson);
        assertThat(TextDocuments.read("a.yaml", fromJson).toJson()).isEqualTo(fromJson);
    }

    private static Map<String, Object> structure(SplittableRandom random, int depth) {
        Map<String, Object> structure = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            structure.put(WORDS[random.nextInt(WORDS.length)] + i, value(random, depth - 1));
        }
        return structure;
    }

    private static Object value(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt(-1000, 1000);
            case 3 -> random.nextDouble(-1e9, 1e9);
            case 4 -> WORDS[random.nextInt(WORDS.length)];
            case 5 -> structure(random, depth);
            default -> array(random, depth);
        };
    }

    private static List<Object> array(SplittableRandom random, int depth) {
        List<Object> array = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            array.add(value(random, depth - 1));
        }
        return array;
    }
}
