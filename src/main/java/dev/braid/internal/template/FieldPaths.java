package dev.braid.internal.template;

import dev.braid.internal.document.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The paths of what an object holds; a list is not looked into. */
final class FieldPaths {

    private FieldPaths() {}

    static void add(Node.Structure structure, List<String> parent, Set<List<String>> paths) {
        structure.members().forEach((name, member) -> {
            List<String> path = new ArrayList<>(parent);
            path.add(name);
            paths.add(List.copyOf(path));
            if (member.value() instanceof Node.Structure inner) {
                add(inner, path, paths);
            }
        });
    }
}
