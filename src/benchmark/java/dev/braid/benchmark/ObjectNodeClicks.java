package dev.braid.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Clicks as Jackson's trees, built of strings and numbers that stand ready. */
final class ObjectNodeClicks {

    private final ClickWalk walk;
    private final String[] names;
    private final String[][] values;
    private final int[] userIds;
    private final String[] types = strings(ClickModel.TYPES);

    ObjectNodeClicks(ClickModel model) {
        walk = new ClickWalk(model);
        names = model.pools.stream().map(pool -> pool.field).toArray(String[]::new);
        values = model.pools.stream().map(pool -> strings(pool.texts)).toArray(String[][]::new);
        userIds = numbers(model.pools.get(ClickModel.USER_ID).texts);
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
        node.put("user_id", userIds[session[ClickModel.USER_ID]]);
        node.put("event_type", types[walk.type]);
        for (int field = ClickModel.USER_ID + 1; field < session.length; field++) {
            node.put(names[field], values[field][session[field]]);
        }
        return node;
    }

    /** JSON texts of numbers; null is none of them, and no session draws it. */
    private static int[] numbers(List<String> texts) {
        return texts.stream()
                .mapToInt(text -> text.equals("null") ? 0 : Integer.parseInt(text))
                .toArray();
    }

    /** JSON texts as Java's: null for null, no quotes. */
    private static String[] strings(List<String> texts) {
        return texts.stream()
                .map(text -> text.equals("null") ? null : text.replace("\"", ""))
                .toArray(String[]::new);
    }
}
