package dev.braid.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.braid.Event;
import dev.braid.Generator;
import dev.braid.SpecificationFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Adding or removing a field, or moving it within its list, leaves the values of the other fields as they were. */
class FieldLawTests {

    private static final int EVENTS = 200;

    static List<Path> files() {
        return SpecificationFiles.generators();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theTreeStandsForItsFile(Path file) {
        assertThat(Tree.of(file).generator().count(EVENTS).events())
                .isEqualTo(Generator.of(file).count(EVENTS).events());
    }

    @ParameterizedTest
    @MethodSource("files")
    void removingAFieldLeavesTheOthers(Path file) {
        Tree original = Tree.of(file);
        for (int list = 0; list < original.lists().size(); list++) {
            for (int field = 0; field < original.lists().get(list).size(); field++) {
                Tree edited = original.copy();
                JsonNode removed = edited.lists().get(list).remove(field);
                if (!isVariable(original, removed)) {
                    assertSame(original, edited, Set.of(removed.get("name").asText()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void removingAVariableLeavesTheOthers(Path file) {
        Tree original = Tree.of(file);
        for (String variable : variables(original)) {
            Tree edited = original.copy();
            Set<String> removed = new LinkedHashSet<>(edited.removeVariable(variable));
            assertSame(original, edited, removed);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void addingAFieldLeavesTheOthers(Path file) {
        Tree original = Tree.of(file);
        for (int list = 0; list < original.lists().size(); list++) {
            int size = original.lists().get(list).size();
            for (int at : new int[] {0, size / 2, size}) {
                Tree edited = original.copy();
                // Inside a pool no counter may stand; there, what makes two values distinct must stay what it was.
                ObjectNode extra = Tree.extra("boolean").put("probability", 1);
                edited.lists().get(list).insert(at, extra);
                assertSame(original, edited, Set.of("extra"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void movingAFieldLeavesAll(Path file) {
        Tree original = Tree.of(file);
        for (int list = 0; list < original.lists().size(); list++) {
            int size = original.lists().get(list).size();
            for (int field = 1; field < size; field++) {
                Tree edited = original.copy();
                ArrayNode moved = edited.lists().get(list);
                moved.insert(0, moved.remove(field));
                assertSame(original, edited, Set.of());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theOrderOfAllListsIsOfNoAccount(Path file) {
        Tree original = Tree.of(file);
        Tree edited = original.copy();
        edited.lists().forEach(Tree::reverse);
        Tree.reverse((ArrayNode) edited.root.get("emitters"));
        // The first state is the one in which workers begin.
        ArrayNode states = (ArrayNode) edited.root.get("states");
        states.add(states.remove(0));
        Tree.reverse(states);

        for (long seed : new long[] {0, 1, -1, 123_456_789_012_345L}) {
            assertSame(original, edited, Set.of(), seed);
        }
    }

    private static Set<String> variables(Tree tree) {
        Set<String> variables = new TreeSet<>();
        for (JsonNode list : tree.root.findValues("variables")) {
            list.forEach(variable -> variables.add(variable.get("name").asText()));
        }
        return variables;
    }

    private static boolean isVariable(Tree tree, JsonNode field) {
        for (JsonNode list : tree.root.findValues("variables")) {
            for (JsonNode variable : list) {
                if (variable.equals(field)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void assertSame(Tree original, Tree edited, Set<String> except) {
        assertSame(original, edited, except, 7);
    }

    /** Both runs have the same values, except for fields with these names, which one of them may lack. */
    private static void assertSame(Tree original, Tree edited, Set<String> except, long seed) {
        List<Event> before = original.generator().seed(seed).count(EVENTS).events();
        List<Event> after = edited.generator().seed(seed).count(EVENTS).events();
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < EVENTS; i++) {
            assertThat(after.get(i).time()).isEqualTo(before.get(i).time());
            List<String> differences = new ArrayList<>();
            compare("", record(before.get(i)), record(after.get(i)), except, differences);
            assertThat(differences).as("event %d of %s", i, edited.root).isEmpty();
        }
    }

    private static JsonNode record(Event event) {
        return Tree.record(event.toJson());
    }

    private static void compare(String path, JsonNode before, JsonNode after, Set<String> except, List<String> found) {
        if (before.isObject() && after.isObject()) {
            Set<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                boolean inBoth = before.has(name) && after.has(name);
                if (inBoth) {
                    compare(path + "." + name, before.get(name), after.get(name), except, found);
                } else if (!except.contains(name)) {
                    found.add(path + "." + name + " is in one of them");
                }
            }
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(path + "[" + i + "]", before.get(i), after.get(i), except, found);
            }
        } else if (!before.equals(after)) {
            found.add(path + ": " + before + " became " + after);
        }
    }
}
