package dev.braid.internal.spec;

import dev.braid.internal.document.Place;
import dev.braid.internal.record.FieldPath;
import dev.braid.internal.record.ProcessNames;
import dev.braid.internal.time.TimeNotation;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A specification of type {@code replay}.
 *
 * @param source the file whose rows are replayed
 * @param timeField what holds the time of a row
 * @param notation how the time is written
 * @param nullInjections of distinct fields
 * @param timeSkipping null where all rows are replayed
 */
public record ReplaySpecification(
        SourceFile source,
        FieldName timeField,
        TimeNotation notation,
        List<NullInjection> nullInjections,
        @Nullable TimeSkipping timeSkipping,
        @Nullable Target target,
        List<String> warnings)
        implements Specification {

    private static final ProcessNames REPLAY = ProcessNames.single("replay");

    /** {@code name} is what the document calls it; {@code format} is {@code csv} or {@code jsonl}. */
    public record SourceFile(String name, Path path, String format) {}

    /** The name of a field of the file, which is yet to be looked into. */
    public record FieldName(String text, Place place) {}

    /** Makes null of a field with a probability. */
    public record NullInjection(FieldName field, double probability) {}

    /** After a row, with a probability, leaves out those of so many seconds. */
    public record TimeSkipping(double probability, double minSeconds, double maxSeconds) {}

    public ReplaySpecification {
        nullInjections = List.copyOf(nullInjections);
        warnings = List.copyOf(warnings);
    }

    /** The fields of a row that make up a record's key. */
    public List<FieldName> keyFields() {
        return target == null
                ? List.of()
                : target.keyFields().stream()
                        .map(field -> new FieldName(
                                FieldPath.parse(field.path()).names().get(0), field.place()))
                        .toList();
    }

    /** The file's name without folder and ending. */
    @Override
    public List<String> recordTypes() {
        String name = String.valueOf(source.path().getFileName());
        int dot = name.lastIndexOf('.');
        return List.of(dot > 0 ? name.substring(0, dot) : name);
    }

    @Override
    public ProcessNames processes() {
        return REPLAY;
    }
}
