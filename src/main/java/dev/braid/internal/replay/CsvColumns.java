package dev.braid.internal.replay;

import dev.braid.BraidException;
import dev.braid.internal.document.Problems;
import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.spec.ReplaySpecification;
import dev.braid.internal.spec.ReplaySpecification.FieldName;
import dev.braid.internal.spec.ReplaySpecification.NullInjection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns of a file of CSV. */
final class CsvColumns {

    /** Nobody reads more, and a file may have thousands. */
    private static final int MOST_SHOWN = 20;

    private final String source;
    private final int line;
    private final List<String> names;
    private final byte[][] prefixes;
    private final int time;

    /** {@code line}: where the names stand. */
    CsvColumns(String source, int line, List<String> names, ReplaySpecification specification) {
        this.source = source;
        this.line = line;
        this.names = names;
        this.prefixes = names.stream().map(CsvColumns::prefix).toArray(byte[][]::new);
        Map<String, Integer> indexes = indexes();
        this.time = index(specification.timeField(), indexes);
        for (NullInjection injection : specification.nullInjections()) {
            index(injection.field(), indexes);
        }
        specification.keyFields().forEach(field -> index(field, indexes));
    }

    private Map<String, Integer> indexes() {
        Map<String, Integer> indexes = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Integer earlier = indexes.putIfAbsent(names.get(i), i);
            if (earlier != null) {
                throw new BraidException(source + ":" + line + ": found the name " + Problems.shown(names.get(i))
                        + " for column " + (i + 1) + ", expected another one: column " + (earlier + 1) + " has it");
            }
        }
        return indexes;
    }

    private int index(FieldName field, Map<String, Integer> indexes) {
        Integer index = indexes.get(field.text());
        if (index == null) {
            throw new BraidException(field.place() + ": found " + Problems.shown(field.text())
                    + ", expected a column of " + source + ": " + shownNames()
                    + Problems.meant(field.text(), names));
        }
        return index;
    }

    private String shownNames() {
        String shown = names.stream().limit(MOST_SHOWN).map(Problems::shown).collect(Collectors.joining(", "));
        return names.size() > MOST_SHOWN ? shown + " and " + (names.size() - MOST_SHOWN) + " more" : shown;
    }

    private static byte[] prefix(String name) {
        JsonBuffer prefix = new JsonBuffer();
        prefix.raw((byte) ',');
        prefix.string(name);
        prefix.raw((byte) ':');
        return prefix.toBytes();
    }

    /** Whether a row has a value for each column. */
    void check(int values, int row) {
        if (values != names.size()) {
            throw new BraidException(source + ":" + row + ": found " + values + (values == 1 ? " value" : " values")
                    + ", expected " + names.size() + ", one for each column of line " + line);
        }
    }

    int count() {
        return prefixes.length;
    }

    String name(int column) {
        return names.get(column);
    }

    /** A comma, the name as JSON, a colon. */
    byte[] prefix(int column) {
        return prefixes[column];
    }

    /** The column with the time of a row. */
    int time() {
        return time;
    }

    String place(int row, int column) {
        return source + ":" + row + ": " + names.get(column);
    }
}
