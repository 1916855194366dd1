package dev.braid.internal.server;

import java.util.Optional;
import java.util.function.Supplier;

/** A server that is shared by those who lease it; safe for use by many threads. */
public interface RunningServer {

    /** Where clients find it. */
    String address();

    /** What was chosen and why, in one sentence. */
    String reason();

    /** What has happened to it, if it does not run any more. */
    Supplier<Optional<String>> trouble();

    /** What stops it. */
    Runnable stop();
}
