package dev.braid.laws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.braid.Generator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A specification as a tree that a test edits. */
final class Tree {

    private static final ObjectMapper JSON = mapper(new JsonFactory());
    private static final ObjectMapper YAML = mapper(new YAMLFactory());

    final JsonNode root;

    private Tree(JsonNode root) {
        this.root = root;
    }

    static Tree of(Path file) {
        boolean json = file.toString().endsWith(".json");
        try {
            return new Tree((json ? JSON : YAML).readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode record(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectMapper mapper(JsonFactory format) {
        return JsonMapper.builder(format)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    Tree copy() {
        return new Tree(root.deepCopy());
    }

    Generator generator() {
        return Generator.of(root.toString());
    }

    /** Every list of fields that have names, wherever it stands, in the order of the document. */
    List<ArrayNode> lists() {
        List<ArrayNode> lists = new ArrayList<>();
        root.findValues("dimensions").forEach(list -> lists.add((ArrayNode) list));
        root.findValues("dimensions").forEach(list -> nested(list, lists));
        root.findValues("variables").forEach(list -> lists.add((ArrayNode) list));
        root.findValues("variables").forEach(list -> nested(list, lists));
        return lists;
    }

    private static void nested(JsonNode list, List<ArrayNode> lists) {
        for (JsonNode field : list) {
            field.findValues("dimensions").forEach(inner -> {
                lists.add((ArrayNode) inner);
                nested(inner, lists);
            });
        }
    }

    /** Takes out a variable wherever it is set and wherever it is shown; the names of the fields that are gone. */
    List<String> removeVariable(String variable) {
        List<String> names = new ArrayList<>();
        for (JsonNode list : root.findValues("variables")) {
            removeIf((ArrayNode) list, field -> field.path("name").asText().equals(variable), names);
        }
        for (ArrayNode list : lists()) {
            removeIf(list, field -> field.path("variable").asText().equals(variable), names);
        }
        return names;
    }

    /** Those are the fields that see other workers and the time. */
    Tree withoutCountersAndClocks() {
        Tree tree = copy();
        Set<String> counted = new LinkedHashSet<>();
        for (JsonNode list : tree.root.findValues("variables")) {
            list.forEach(field -> {
                if (field.findValuesAsText("type").stream().anyMatch(Tree::seesOthers)) {
                    counted.add(field.get("name").asText());
                }
            });
        }
        counted.forEach(tree::removeVariable);
        for (ArrayNode list : tree.lists()) {
            removeIf(list, field -> seesOthers(field.path("type").asText()), new ArrayList<>());
        }
        for (JsonNode element : tree.root.findValues("elements")) {
            element.forEach(field -> {
                if (seesOthers(field.path("type").asText())) {
                    ((ObjectNode) field).put("type", "uuid");
                }
            });
        }
        return tree;
    }

    private static boolean seesOthers(String type) {
        return type.equals("counter") || type.equals("clock");
    }

    private static void removeIf(ArrayNode list, Predicate<JsonNode> condition, List<String> names) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (condition.test(list.get(i))) {
                names.add(list.remove(i).path("name").asText());
            }
        }
    }

    static void reverse(ArrayNode list) {
        for (int i = 0; i < list.size(); i++) {
            list.insert(i, list.remove(list.size() - 1));
        }
    }

    /** A field of a name that no example has. */
    static ObjectNode extra(String type) {
        return JSON.createObjectNode().put("type", type).put("name", "extra");
    }
}
