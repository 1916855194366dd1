package dev.braid.testkit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Writes a line for each message from a level on, by default warnings, and what was thrown. */
final class ConsoleLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1;

    private static final Level LOWEST = Level.valueOf(System.getProperty("console.logging", "WARN"));

    ConsoleLogger(String name) {
        this.name = name;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String message,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        System.out.println(Instant.now() + " " + level + " " + getName() + ": "
                + MessageFormatter.basicArrayFormat(message, arguments));
        if (thrown != null) {
            thrown.printStackTrace(System.out);
        }
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    public boolean isTraceEnabled() {
        return isEnabled(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return isEnabled(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return isEnabled(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return isEnabled(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return isEnabled(Level.ERROR);
    }

    private static boolean isEnabled(Level level) {
        return level.toInt() >= LOWEST.toInt();
    }
}
