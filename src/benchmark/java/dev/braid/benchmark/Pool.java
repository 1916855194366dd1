package dev.braid.benchmark;

import dev.braid.Event;
import java.util.ArrayList;
import java.util.List;

/** The values of one field, each as often in a table as it was observed, so that one long draws one of them. */
final class Pool {

    /** The index of the text {@code null}. */
    static final int NULL = 0;

    private static final int BITS = 10;

    final String field;

    /** The distinct values as JSON. */
    final List<String> texts = new ArrayList<>(List.of("null"));

    private final int[] table = new int[1 << BITS];
    private int observed;

    Pool(String field) {
        this.field = field;
    }

    boolean isFull() {
        return observed == table.length;
    }

    void observe(Event event) {
        if (!isFull()) {
            Object value = event.get(field);
            String text = value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
            if (!texts.contains(text)) {
                texts.add(text);
            }
            table[observed++] = texts.indexOf(text);
        }
    }

    /** The index of a text. */
    int draw(long bits) {
        return table[(int) (bits >>> (Long.SIZE - BITS))];
    }
}
