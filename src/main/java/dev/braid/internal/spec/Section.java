package dev.braid.internal.spec;

import dev.braid.internal.document.Node;
import dev.braid.internal.document.Place;
import dev.braid.internal.document.Problems;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object of the document, read key by key: a key that nobody asked for is unknown. */
final class Section {

    private final Node.Structure node;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    Section(Node.Structure node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    Place place() {
        return node.place();
    }

    /** The value, or null when there is none. */
    @Nullable
    Node find(String key) {
        known.add(key);
        Node.Member member = node.members().get(key);
        return member == null ? null : member.value();
    }

    /** The value, or null after reporting that there is none. */
    @Nullable
    Node require(String key, String expected) {
        @Nullable Node value = find(key);
        if (value == null) {
            problems.error(place(), "found no key \"" + key + "\", expected it with " + expected);
        }
        return value;
    }

    /** Null after reporting that there is no such value, or another one. */
    <T> @Nullable T required(String key, Expected<T> expected) {
        @Nullable Node value = require(key, expected.words());
        return value == null ? null : expected.read(value, problems);
    }

    /** Null when there is none, or after reporting that it is another one. */
    <T> @Nullable T optional(String key, Expected<T> expected) {
        @Nullable Node value = find(key);
        return value == null ? null : expected.read(value, problems);
    }

    <T> T optional(String key, Expected<T> expected, T usual) {
        @Nullable T value = optional(key, expected);
        return value == null ? usual : value;
    }

    /** To be called when all keys that mean something have been asked for; those that begin with {@code _} are comments. */
    void warnOfUnknownKeys() {
        for (Map.Entry<String, Node.Member> member : node.members().entrySet()) {
            String key = member.getKey();
            if (!known.contains(key) && !key.startsWith("_")) {
                problems.warning(
                        member.getValue().place(),
                        "found an unknown key, which has no effect" + Problems.meant(key, known));
            }
        }
    }
}
