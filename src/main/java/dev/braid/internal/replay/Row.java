package dev.braid.internal.replay;

import dev.braid.BraidException;
import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.time.TimeNotation;
import dev.braid.internal.time.TimeNotations;
import java.time.Instant;

/** One row of a file. */
interface Row {

    /** The line on which it begins. */
    int line();

    Instant time();

    /** Writes the row as it is but for its time, and the fields that are made null. */
    void write(Instant time, Nulls nulls, long step, JsonBuffer out);

    /** The text as an instant, or an error of this place that shows what was {@code found}. */
    static Instant time(String text, TimeNotation notation, String place, String found) {
        Instant time = notation.read(text);
        if (time == null) {
            boolean isIso = TimeNotations.ISO.read(text) != null;
            throw wrongTime(notation, place, found, isIso ? "; `time_format: iso` reads this one" : "");
        }
        return time;
    }

    static BraidException wrongTime(TimeNotation notation, String place, String found, String advice) {
        return new BraidException(
                place + ": found " + found + ", expected " + notation.words() + ", as `time_format` says" + advice);
    }
}
