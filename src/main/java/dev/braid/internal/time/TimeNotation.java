package dev.braid.internal.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A form in which a file writes instants of the years 0000 to 9999. */
public interface TimeNotation {

    /** Null where the text is no instant in this form. */
    @Nullable
    Instant read(String text);

    /** Drops what the form does not show. */
    String write(Instant instant);

    /** Whether a number is an instant too, without quotes around it. */
    boolean isNumber();

    /** What a message says is expected. */
    String words();
}
