package dev.braid.internal.spec;

import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the states of a specification. */
final class StateReader {

    private final Problems problems;
    private final FieldReader fields;
    private final DistributionReader distributions;
    private final Set<String> emitters;

    StateReader(Problems problems, FieldReader fields, Set<String> emitters) {
        this.problems = problems;
        this.fields = fields;
        this.distributions = new DistributionReader(problems);
        this.emitters = emitters;
    }

    List<Specification.State> read(Node.Array list) {
        List<Section> sections = new ArrayList<>();
        List<@Nullable String> sectionNames = new ArrayList<>();
        Names names = new Names(problems);
        for (Node node : list.elements()) {
            Node.@Nullable Structure structure = Expected.OBJECT.read(node, problems);
            if (structure != null) {
                Section section = new Section(structure, problems);
                sections.add(section);
                sectionNames.add(name(section, names));
            }
        }
        List<Specification.State> states = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Specification.@Nullable State state = read(sections.get(i), sectionNames.get(i), names.all());
            if (state != null) {
                states.add(state);
            }
        }
        return states;
    }

    private @Nullable String name(Section section, Names names) {
        @Nullable String name = names.read(section);
        @Nullable Node node = section.find("name");
        if (node != null && TransitionReader.STOP.equalsIgnoreCase(name)) {
            problems.expected(node, "another name: as the next state this word ends the worker");
        }
        return name;
    }

    private Specification.@Nullable State read(Section section, @Nullable String name, Set<String> names) {
        @Nullable String emitter = emitter(section);
        List<Field> variables = variables(section);
        @Nullable Distribution delay = distributions.required(section, "delay", Use.REAL);
        Node.@Nullable Array transitions = section.required("transitions", Expected.FILLED_LIST);
        section.warnOfUnknownKeys();
        List<Specification.Transition> next =
                transitions == null ? List.of() : new TransitionReader(problems, names).read(transitions);
        return name == null || emitter == null || delay == null
                ? null
                : new Specification.State(name, emitter, variables, delay, next);
    }

    private @Nullable String emitter(Section section) {
        @Nullable Node node = section.require("emitter", "the name of an emitter");
        return node == null ? null : Expected.nameOf("an emitter", emitters).read(node, problems);
    }

    private List<Field> variables(Section section) {
        Node.@Nullable Array list = section.optional("variables", Expected.LIST);
        return list == null ? List.of() : fields.named(list, false);
    }
}
