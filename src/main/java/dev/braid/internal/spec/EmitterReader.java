package dev.braid.internal.spec;

import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the emitters of a specification. */
final class EmitterReader {

    private static final String TIME = "time";

    private final Problems problems;
    private final FieldReader fields;

    EmitterReader(Problems problems, FieldReader fields) {
        this.problems = problems;
        this.fields = fields;
    }

    List<Specification.Emitter> read(Node.Array list, Names names) {
        List<Specification.Emitter> emitters = new ArrayList<>();
        for (Node node : list.elements()) {
            Specification.@Nullable Emitter emitter = read(node, names);
            if (emitter != null) {
                emitters.add(emitter);
            }
        }
        return emitters;
    }

    private Specification.@Nullable Emitter read(Node node, Names names) {
        Node.@Nullable Structure structure = Expected.OBJECT.read(node, problems);
        if (structure == null) {
            return null;
        }
        Section section = new Section(structure, problems);
        @Nullable String name = names.read(section);
        Node.@Nullable Array dimensions = section.required("dimensions", Expected.LIST);
        section.warnOfUnknownKeys();
        if (dimensions == null) {
            return null;
        }
        dimensions.elements().forEach(this::checkName);
        List<Field> read = fields.named(dimensions, false);
        return name == null ? null : new Specification.Emitter(name, read);
    }

    private void checkName(Node dimension) {
        Node.@Nullable Member name = dimension instanceof Node.Structure structure
                ? structure.members().get("name")
                : null;
        if (name != null
                && name.value() instanceof Node.Text text
                && text.value().equals(TIME)) {
            problems.expected(text, "another name: every record begins with its own time");
        }
    }
}
