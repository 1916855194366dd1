package dev.braid.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Clicks as Jackson's trees; all but the time are nodes that were made once and are shared, which is its fastest way. */
final class ObjectNodeClicks {

    private final ClickWalk walk;
    private final String[] names;
    private final JsonNode[][] values;
    private final JsonNode[] types = nodes(ClickModel.TYPES);

    ObjectNodeClicks(ClickModel model) {
        walk = new ClickWalk(model);
        names = model.pools.stream().map(pool -> pool.field).toArray(String[]::new);
        values = model.pools.stream().map(pool -> nodes(pool.texts)).toArray(JsonNode[][]::new);
    }

    List<ObjectNode> list(int events) {
        List<ObjectNode> list = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            walk.next();
            list.add(node());
        }
        return list;
    }

    private ObjectNode node() {
        int[] session = walk.values;
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("time", new String(walk.time.bytes, StandardCharsets.ISO_8859_1));
        node.set(names[ClickModel.USER_ID], values[ClickModel.USER_ID][session[ClickModel.USER_ID]]);
        node.set("event_type", types[walk.type]);
        for (int field = ClickModel.USER_ID + 1; field < session.length; field++) {
            node.set(names[field], values[field][session[field]]);
        }
        return node;
    }

    private static JsonNode[] nodes(List<String> texts) {
        return texts.stream().map(ObjectNodeClicks::node).toArray(JsonNode[]::new);
    }

    private static JsonNode node(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
