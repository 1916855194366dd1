package dev.braid.internal.spec;

import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of one list, each of which may stand there once. */
final class Names {

    private final Problems problems;
    private final Map<String, Node> first = new LinkedHashMap<>();

    Names(Problems problems) {
        this.problems = problems;
    }

    /** Reads the name of a section; null after reporting that there is none. */
    @Nullable
    String read(Section section) {
        @Nullable String name = section.required("name", Expected.NAME);
        @Nullable Node node = section.find("name");
        if (name == null || node == null) {
            return null;
        }
        Node earlier = first.putIfAbsent(name, node);
        if (earlier != null) {
            problems.expected(node, "a name of its own: line " + earlier.place().line() + " has this one already");
        }
        return name;
    }

    Set<String> all() {
        return first.keySet();
    }
}
