package dev.braid.internal.spec;

import dev.braid.BraidException;
import dev.braid.internal.document.Problems;
import dev.braid.internal.record.FieldPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields that records of a specification can have, for the paths that a user writes elsewhere. */
public final class RecordFields {

    /** By name, in the order of the document. */
    private final Map<String, RecordFields> inner = new LinkedHashMap<>();

    /** Whether there may be fields that the specification does not name. */
    private boolean isOpen;

    /** Those of the elements, where the field can be a list. */
    private @Nullable RecordFields elements;

    private RecordFields() {}

    public static RecordFields of(Specification specification) {
        RecordFields record = new RecordFields();
        if (specification instanceof GeneratorSpecification generator) {
            record.add(generator);
        } else if (specification instanceof StepsSpecification steps) {
            record.add(steps);
        } else if (specification instanceof OperationsSpecification) {
            OperationsSpecification.FIELDS.forEach(record::addPath);
        } else if (specification instanceof TemplatesSpecification templates) {
            templates.templates().forEach(template -> template.fields().forEach(record::addPath));
        } else {
            // Only the rows of its file tell the fields of a replay.
            record.isOpen = true;
        }
        return record;
    }

    private void add(StepsSpecification specification) {
        StepsSpecification.FIELDS.forEach(this::addPath);
        StepsSpecification.Payload payload = specification.payload();
        if (payload != null) {
            add(payload.emitter().dimensions(), objects(payload.specification().states()));
        }
    }

    private void addPath(String path) {
        addPath(FieldPath.parse(path).names());
    }

    private void addPath(List<String> names) {
        RecordFields at = this;
        for (String name : names) {
            at = at.inner.computeIfAbsent(name, added -> new RecordFields());
        }
    }

    private void add(GeneratorSpecification specification) {
        Set<String> objects = objects(specification.states());
        inner.put("time", new RecordFields());
        for (Specification.Emitter emitter : specification.emitters()) {
            add(emitter.dimensions(), objects);
        }
    }

    /** The variables that can hold an object. */
    private static Set<String> objects(List<Specification.State> states) {
        Set<String> names = new HashSet<>();
        for (Specification.State state : states) {
            for (Field variable : state.variables()) {
                Value value = variable.value() instanceof Value.Pooled pooled ? pooled.value() : variable.value();
                if (value instanceof Value.Structure || value instanceof Value.Variable || hasObject(value)) {
                    names.add(String.valueOf(variable.name()));
                }
            }
        }
        return names;
    }

    private static boolean hasObject(Value value) {
        return value instanceof Value.Enumeration enumeration
                && enumeration.values().stream().anyMatch(json -> json.startsWith("{"));
    }

    private void add(List<Field> fields, Set<String> objects) {
        for (Field field : fields) {
            inner.computeIfAbsent(String.valueOf(field.name()), name -> new RecordFields())
                    .add(field.value(), objects);
        }
    }

    private void add(Value value, Set<String> objects) {
        if (value instanceof Value.Structure structure) {
            add(structure.dimensions(), objects);
        } else if (value instanceof Value.Pooled pooled) {
            add(pooled.value(), objects);
        } else if (value instanceof Value.Array array) {
            addElements(array, objects);
        } else if (value instanceof Value.Variable variable) {
            isOpen |= objects.contains(variable.name());
        } else {
            isOpen |= hasObject(value);
        }
    }

    private void addElements(Value.Array array, Set<String> objects) {
        RecordFields added = elements == null ? new RecordFields() : elements;
        array.elements().forEach(element -> added.add(element.value(), objects));
        elements = added;
    }

    /** Whether these are all names that there can be, and there is one. */
    public boolean areKnown() {
        return !isOpen && !inner.isEmpty();
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(inner.keySet());
    }

    /** The fields inside one of the {@link #names()}. */
    public RecordFields field(String name) {
        return Objects.requireNonNull(inner.get(name));
    }

    /** The fields inside the elements of a list, or null where there is no list. */
    public @Nullable RecordFields elements() {
        return elements;
    }

    /** What is wrong with a name that is none of the {@link #names()}; {@code place} is the path of these fields. */
    public String unknown(String place, String name) {
        return unknown(
                path(place, name),
                inner.keySet().stream().map(known -> path(place, known)).toList());
    }

    private static String unknown(String path, List<String> known) {
        return "found `" + path + "`, expected a field that a record of this specification can have"
                + Problems.meant(path, known);
    }

    /** What is wrong with a text that should be the path of a field, or null where a record can have it. */
    public @Nullable String problem(String path) {
        try {
            return problem(FieldPath.parse(path).names());
        } catch (BraidException e) {
            return e.getMessage();
        }
    }

    /** What is wrong with the path of a field, or null where a record can have it. */
    public @Nullable String problem(List<String> names) {
        if (mayHave(names)) {
            return null;
        }
        return unknown(path(names), paths());
    }

    private boolean mayHave(List<String> names) {
        RecordFields at = this;
        for (String name : names) {
            RecordFields next = at.inner.get(name);
            if (next == null) {
                return at.isOpen;
            }
            at = next;
        }
        return true;
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>();
        addPaths("", paths);
        return paths;
    }

    private void addPaths(String place, List<String> paths) {
        inner.forEach((name, field) -> {
            String path = path(place, name);
            paths.add(path);
            field.addPaths(path, paths);
        });
    }

    /** The path of a field inside another, or inside the record where {@code place} is empty. */
    public static String path(String place, String name) {
        return place.isEmpty() ? quoted(name) : place + "." + quoted(name);
    }

    private static String path(List<String> names) {
        return String.join(".", names.stream().map(RecordFields::quoted).toList());
    }

    /** As a path holds it: a dot would begin another name. */
    private static String quoted(String name) {
        if (name.indexOf('.') < 0 && !name.startsWith("\"") && !name.startsWith("'")) {
            return name;
        }
        return name.indexOf('"') < 0 ? '"' + name + '"' : "'" + name + "'";
    }
}
