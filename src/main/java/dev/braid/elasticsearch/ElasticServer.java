package dev.braid.elasticsearch;

import dev.braid.BackendMode;
import dev.braid.internal.elastic.ElasticAccess;
import dev.braid.internal.server.RunningServer;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A running server, shared by those who lease it; safe for use by many threads.
 *
 * @param mode where it came from, never {@code AUTO}
 * @param login how clients reach it
 * @param reason what was chosen and why, in one sentence
 * @param isOurs whether we started it
 * @param trouble what has happened to it, if it does not run any more
 * @param stop what stops it
 */
record ElasticServer(
        BackendMode mode, Login login, String reason, boolean isOurs, Supplier<Optional<String>> trouble, Runnable stop)
        implements RunningServer {

    ElasticAccess access() {
        return login.access();
    }

    @Override
    public String address() {
        return access().url();
    }
}
