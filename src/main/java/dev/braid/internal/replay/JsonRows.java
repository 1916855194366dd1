package dev.braid.internal.replay;

import dev.braid.BraidException;
import dev.braid.internal.document.DocumentReader;
import dev.braid.internal.document.Limits;
import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import dev.braid.internal.spec.ReplaySpecification;
import org.jspecify.annotations.Nullable;

/** The rows of JSON lines: an object on each line that is not blank. */
final class JsonRows implements Rows {

    private final Lines lines;
    private final Limits limits;
    private final ReplaySpecification specification;

    JsonRows(DataFile file, Limits limits, ReplaySpecification specification) {
        this.lines = new Lines(file, limits);
        this.limits = limits;
        this.specification = specification;
    }

    @Override
    public @Nullable Row next() {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line == null ? null : row(line.stripTrailing());
    }

    private Row row(String line) {
        Problems problems = new Problems(lines.source());
        Node.Structure row = new DocumentReader(lines.source(), problems, limits).readLine(line, lines.number());
        problems.throwIfAny();
        String timeField = specification.timeField().text();
        Node.Member time = row.members().get(timeField);
        if (time == null) {
            throw new BraidException(row.place() + ": found no key " + Problems.shown(timeField)
                    + ", expected it with the time of the row");
        }
        return new JsonRow(row, timeField, time.value(), specification.notation());
    }
}
