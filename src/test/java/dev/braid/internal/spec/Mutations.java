package dev.braid.internal.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** All documents that differ from one in one place: a value that is gone, renamed or another one. */
final class Mutations {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final Set<String> mutants = new LinkedHashSet<>();

    private Mutations(JsonNode document) {
        this.document = document;
    }

    static Set<String> of(JsonNode document, String... values) {
        Mutations mutations = new Mutations(document);
        for (JsonPointer place : places(document)) {
            mutations.removeAndRename(place);
            for (String value : values) {
                mutations.mutate(place, parent -> replace(parent, place, value));
            }
        }
        return mutations.mutants;
    }

    private static List<JsonPointer> places(JsonNode document) {
        List<JsonPointer> places = new ArrayList<>(List.of(JsonPointer.empty()));
        for (int i = 0; i < places.size(); i++) {
            JsonPointer place = places.get(i);
            JsonNode node = document.at(place);
            node.fieldNames().forEachRemaining(name -> places.add(place.appendProperty(name)));
            for (int element = 0; node.isArray() && element < node.size(); element++) {
                places.add(place.appendIndex(element));
            }
        }
        return places.subList(1, places.size());
    }

    private void removeAndRename(JsonPointer place) {
        JsonPointer last = place.last();
        if (document.at(place.head()).isArray()) {
            mutate(place, parent -> ((ArrayNode) parent).remove(last.getMatchingIndex()));
        } else {
            String name = last.getMatchingProperty();
            mutate(place, parent -> ((ObjectNode) parent).remove(name));
            mutate(place, parent -> ((ObjectNode) parent).set(name + "_", ((ObjectNode) parent).remove(name)));
        }
    }

    private static void replace(JsonNode parent, JsonPointer place, String value) {
        try {
            JsonNode node = JSON.readTree(value);
            if (parent instanceof ArrayNode array) {
                array.set(place.last().getMatchingIndex(), node);
            } else {
                ((ObjectNode) parent).set(place.last().getMatchingProperty(), node);
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private void mutate(JsonPointer place, Consumer<JsonNode> change) {
        JsonNode copy = document.deepCopy();
        change.accept(copy.at(place.head()));
        mutants.add(copy.toString());
    }
}
