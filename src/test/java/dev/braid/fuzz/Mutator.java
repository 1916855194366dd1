package dev.braid.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Damages a document, the same way for the same seed: as a tree where it is JSON, else as text. */
final class Mutator {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What has broken readers before. */
    private static final List<String> TOKENS = List.of(
            "-1",
            "0",
            "1",
            "NaN",
            "Infinity",
            "1e1000000000",
            "-1e308",
            "9223372036854775807",
            "9223372036854775808",
            "1e-1000000000",
            "2147483648",
            "0.1",
            "100000",
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "\"stop\"",
            "\"uniform\"",
            "\"list\"",
            "\"object\"",
            "\"string\"",
            "\"variable\"",
            "\"regex\"",
            "\"faker\"",
            "\"zipf\"",
            "\"\\uD800\"",
            "\"a{1000000000}\"",
            "\"#{name.firstName}\"",
            "\"../../etc/passwd\"",
            "\"/dev/zero\"",
            "&a",
            "*a",
            "!!set",
            "<<: *a",
            "- - - -",
            "? ",
            "\u0000",
            "\uFEFF",
            "\r",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "|",
            "%Y",
            "%s",
            "\t");

    private final SplittableRandom random;

    Mutator(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Damaged once or twice. */
    String mutate(String document) {
        String mutated = document;
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            mutated = random.nextInt(8) == 0 ? mutateText(mutated) : mutateTree(mutated);
        }
        return mutated;
    }

    private String mutateText(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(1 + random.nextInt(40)));
        String piece = text.substring(from, to);
        String instead = switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> piece + piece;
            case 2 -> token();
            case 3 -> new String(new byte[] {(byte) random.nextInt(256)}, StandardCharsets.ISO_8859_1);
            default -> piece.repeat(random.nextInt(1, 200));
        };
        return text.substring(0, from) + instead + text.substring(to);
    }

    private String mutateTree(String text) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(text);
        } catch (java.io.IOException e) {
            return mutateText(text);
        }
        List<JsonNode> containers = new ArrayList<>();
        List<JsonNode> all = new ArrayList<>();
        collect(tree, containers, all);
        if (containers.isEmpty()) {
            return mutateText(text);
        }
        change(containers.get(random.nextInt(containers.size())), all);
        return tree.toString();
    }

    private void change(JsonNode container, List<JsonNode> all) {
        JsonNode value =
                random.nextBoolean() ? all.get(random.nextInt(all.size())).deepCopy() : parse(token());
        if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.isEmpty() ? "type" : names.get(random.nextInt(names.size()));
            JsonNode old = object.get(name);
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name, value);
                default -> object.set(name, old == null ? value : alike(old, all));
            }
        } else if (container instanceof ArrayNode array) {
            if (array.isEmpty() || random.nextInt(3) == 0) {
                array.add(value);
            } else if (random.nextBoolean()) {
                array.set(random.nextInt(array.size()), value);
            } else {
                array.remove(random.nextInt(array.size()));
            }
        }
    }

    /** Another value of the same kind, so that many documents stay valid. */
    private JsonNode alike(JsonNode old, List<JsonNode> all) {
        List<JsonNode> candidates = all.stream()
                .filter(node -> node.getNodeType() == old.getNodeType())
                .toList();
        return candidates.get(random.nextInt(candidates.size())).deepCopy();
    }

    private static void collect(JsonNode node, List<JsonNode> containers, List<JsonNode> all) {
        all.add(node);
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers, all));
        }
    }

    private String token() {
        return TOKENS.get(random.nextInt(TOKENS.size()));
    }

    private static JsonNode parse(String token) {
        try {
            JsonNode parsed = MAPPER.readTree(token);
            return parsed == null || parsed.isMissingNode()
                    ? MAPPER.getNodeFactory().textNode(token)
                    : parsed;
        } catch (java.io.IOException e) {
            return MAPPER.getNodeFactory().textNode(token);
        }
    }
}
