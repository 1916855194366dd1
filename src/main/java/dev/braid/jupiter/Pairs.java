package dev.braid.jupiter;

import dev.braid.BraidException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands as {@code name=value} in attributes. */
final class Pairs {

    private Pairs() {}

    static Map<String, String> of(String attribute, List<String> entries) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            if (equals <= 0) {
                throw new BraidException(attribute + ": found \"" + entry + "\", expected `name=value`");
            }
            String name = entry.substring(0, equals).strip();
            if (pairs.put(name, entry.substring(equals + 1).strip()) != null) {
                throw new BraidException(attribute + ": found `" + name + "` twice, expected it once");
            }
        }
        return pairs;
    }
}
