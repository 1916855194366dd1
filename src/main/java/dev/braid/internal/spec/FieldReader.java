package dev.braid.internal.spec;

import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads dimensions, variables and the elements of lists. */
final class FieldReader {

    private static final Expected<String> TYPE = Expected.oneOf(
            "counter",
            "enum",
            "string",
            "int",
            "float",
            "timestamp",
            "ipaddress",
            "variable",
            "object",
            "list",
            "clock",
            "faker",
            "uuid",
            "boolean",
            "regex",
            "sequence");

    private final Problems problems;
    private final ValueReader values;

    /**
     * @param variables filled with the place where a field names its variable
     */
    FieldReader(Problems problems, Pools pools, IdentityHashMap<Value.Variable, Node> variables) {
        this.problems = problems;
        this.values = new ValueReader(problems, pools, this, variables);
    }

    /** The fields of a list, each of which has a name. */
    List<Field> named(Node.Array list, boolean pooled) {
        return read(list, new Names(problems), pooled);
    }

    /** The fields of a list, which are known by their index. */
    List<Field> elements(Node.Array list, boolean pooled) {
        return read(list, null, pooled);
    }

    private List<Field> read(Node.Array list, @Nullable Names names, boolean pooled) {
        List<Field> fields = new ArrayList<>();
        for (Node node : list.elements()) {
            @Nullable Field field = read(node, names, pooled);
            if (field != null) {
                fields.add(field);
            }
        }
        return fields;
    }

    private @Nullable Field read(Node node, @Nullable Names names, boolean pooled) {
        Node.@Nullable Structure structure = Expected.OBJECT.read(node, problems);
        if (structure == null) {
            return null;
        }
        Section section = new Section(structure, problems);
        @Nullable String type = section.required("type", TYPE);
        @Nullable String name = names == null ? ignoredName(section) : names.read(section);
        double missing = section.optional("percent_missing", Expected.PERCENT, 0.0);
        double nulls = section.optional("percent_nulls", Expected.PERCENT, 0.0);
        if (type == null) {
            return null;
        }
        @Nullable Value value = values.read(type, section, pooled);
        section.warnOfUnknownKeys();
        return value == null ? null : new Field(name, value, missing, nulls, section.place());
    }

    /** The original's elements have names, which mean nothing. */
    private static @Nullable String ignoredName(Section section) {
        section.optional("name", Expected.NAME);
        return null;
    }
}
