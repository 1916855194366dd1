package dev.braid.internal.replay;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.braid.BraidException;
import dev.braid.internal.document.Limits;
import dev.braid.internal.spec.ReplaySpecification;
import org.jspecify.annotations.Nullable;

/** The rows of CSV as RFC 4180 has it, below a line with the names of the columns. */
final class CsvRows implements Rows {

    private final Lines lines;
    private final LineFeed feed;
    private final CloseableIterator<CsvRecord> records;
    private final ReplaySpecification specification;
    private final CsvColumns columns;

    CsvRows(DataFile file, Limits limits, ReplaySpecification specification) {
        int most = limits.rowBytes();
        this.lines = new Lines(file, limits);
        this.feed = new LineFeed(lines, most);
        this.specification = specification;
        // Our own limits come first, with messages that name them.
        CsvRecordHandler handler = CsvRecordHandler.of(
                limited -> limited.maxFields(most).maxFieldSize(most).maxRecordSize(most));
        this.records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * most)
                .build(handler, feed)
                .iterator();
        CsvRecord names = record();
        if (names == null) {
            throw new BraidException(
                    lines.source() + ": found an empty file, expected a line with the names of the columns");
        }
        this.columns = new CsvColumns(lines.source(), feed.firstLine(), names.getFields(), specification);
    }

    @Override
    public @Nullable Row next() {
        CsvRecord record = record();
        if (record == null) {
            return null;
        }
        columns.check(record.getFieldCount(), feed.firstLine());
        return new CsvRow(columns, feed.firstLine(), record.getFields(), specification.notation());
    }

    private @Nullable CsvRecord record() {
        feed.beginRow();
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof BraidException wrong) {
                throw wrong;
            }
            throw syntaxError(e);
        }
    }

    private BraidException syntaxError(CsvParseException e) {
        boolean unclosed = String.valueOf(e.getMessage()).startsWith("Unclosed");
        return new BraidException(
                unclosed
                        ? lines.source() + ":" + feed.firstLine()
                                + ": found a row with a quote that is not closed up to the end of the file,"
                                + " expected a closing quote"
                        : lines.source() + ":" + lines.number()
                                + ": found a quote inside a quoted value, expected it doubled, or a comma or the end"
                                + " of the line behind it",
                e);
    }
}
