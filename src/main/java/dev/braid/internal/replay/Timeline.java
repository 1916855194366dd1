package dev.braid.internal.replay;

import dev.braid.BraidException;
import java.time.Instant;
import java.util.function.Supplier;

/** The rows of a file again and again, each at its instant of the run. */
final class Timeline {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Supplier<Rows> file;
    private final String name;
    private Rows rows;
    private Row row;
    private long time;
    private long number;

    /** Between the last two rows; stands between the last and the first one, too. */
    private long gap = NANOS_PER_SECOND;

    /** {@code file} starts at the first row. */
    Timeline(Supplier<Rows> file, String name) {
        this.file = file;
        this.name = name;
        this.rows = file.get();
        this.row = first();
    }

    private Row first() {
        Row first = rows.next();
        if (first == null) {
            throw new BraidException(name + ": found no rows, expected at least one");
        }
        return first;
    }

    /** Goes to the next row; true where that is the first one of the file. */
    boolean advance() {
        Row next = rows.next();
        boolean begins = next == null;
        if (next == null) {
            rows = file.get();
            next = first();
        } else {
            gap = gap(next);
        }
        row = next;
        time = sum(time, gap);
        number++;
        return begins;
    }

    /** Goes to a row that lies at least so many nanoseconds after this one, or to the first one of the file. */
    void skip(long nanos) {
        long until = sum(time, nanos);
        boolean begins = advance();
        while (!begins && time < until) {
            begins = advance();
        }
    }

    Row row() {
        return row;
    }

    /** Nanoseconds from the start of the run to the row. */
    long time() {
        return time;
    }

    /** Of the row, counted from 0 in the whole run; rows that are left out count. */
    long number() {
        return number;
    }

    private long gap(Row next) {
        Instant before = row.time();
        Instant after = next.time();
        if (after.isBefore(before)) {
            throw new BraidException(name + ":" + next.line() + ": found the time " + after + ", expected none before "
                    + before + " of line " + row.line() + ": rows stand in the order of their times");
        }
        long seconds = after.getEpochSecond() - before.getEpochSecond();
        // More than the clock of a run can show.
        return seconds > Long.MAX_VALUE / NANOS_PER_SECOND - 1
                ? Long.MAX_VALUE
                : seconds * NANOS_PER_SECOND + after.getNano() - before.getNano();
    }

    private static long sum(long nanos, long more) {
        return nanos > Long.MAX_VALUE - more ? Long.MAX_VALUE : nanos + more;
    }
}
