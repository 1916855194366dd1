package dev.braid.internal.cli;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.engine.Engine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where the records of a run go, one after the other. */
interface RecordOutput extends AutoCloseable {

    /** Where the next record is appended. */
    JsonBuffer record();

    /**
     * Takes the record that the run has made.
     *
     * @return whether some have been handed on by now, which is the time to tell of it
     */
    boolean add(Engine run);

    /** Hands on all that has been taken; not a record that is being made. */
    void flush();

    /** How long {@link #flush} may take when the user wants the run to end. */
    Duration patience();

    boolean isStdout();

    /** What has become of the records once this is closed, for a user who does not see them; null if the user does. */
    @Nullable
    String outcome();

    @Override
    void close();
}
