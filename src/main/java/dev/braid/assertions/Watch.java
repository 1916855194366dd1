package dev.braid.assertions;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventLog;
import dev.braid.internal.time.Durations;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/** Looks at a log again and again: until a check passes, until nothing that may still come would help, or for so long. */
final class Watch {

    /** How often a second log is looked at while the first one does not change. */
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final EventLog log;
    private final Duration limit;
    private final long begin = System.nanoTime();
    private List<Event> seen;

    Watch(EventLog log, List<Event> seen, Duration limit) {
        this.log = log;
        this.seen = seen;
        this.limit = limit;
    }

    /** What was there when the last check was made. */
    List<Event> seen() {
        return seen;
    }

    /** Checks what was seen last, then what is there, as long as that may change the outcome; null where it passes. */
    @Nullable
    Failure await(Function<List<Event>, @Nullable ErrorMessageFactory> check) {
        Others others = check instanceof Comparison comparison ? comparison.others() : Others.none();
        Failure failure = null;
        try (LogView view = new LogView(log, seen);
                others) {
            others.refresh();
            failure = failure(check, others);
            boolean isLast = false;
            while (failure != null && !failure.isCertain() && !isLast && !isInterrupted()) {
                Duration left = left();
                isLast = left.isZero();
                boolean isChanged = view.refresh(others.mayGrow() && left.compareTo(GLANCE) > 0 ? GLANCE : left);
                seen = view.events();
                isChanged |= others.refresh();
                failure = isChanged ? failure(check, others) : failure;
            }
            return failure == null ? null : ended(failure);
        } catch (UnreadableLogException e) {
            return unreadable(failure, e);
        }
    }

    /** Checks what is there now. */
    @Nullable
    Failure checkNow(Function<List<Event>, @Nullable ErrorMessageFactory> check) {
        try (LogView view = new LogView(log, seen)) {
            view.refresh(Duration.ZERO);
            Failure failure = (Failure) check.apply(view.events());
            seen = view.events();
            return failure;
        } catch (UnreadableLogException e) {
            return unreadable(null, e);
        }
    }

    private @Nullable Failure failure(Function<List<Event>, @Nullable ErrorMessageFactory> check, Others others) {
        Failure failure = (Failure) check.apply(seen); // no check in this package fails by anything else
        return failure == null || (log.onlyGrows() && others.onlyGrow()) ? failure : failure.notYet();
    }

    private Failure unreadable(@Nullable Failure failure, UnreadableLogException e) {
        Expectation expected = failure == null ? Expectation.ofEvents("to be read and checked") : failure.expected();
        String before = failure == null || seen.isEmpty()
                ? ""
                : "the last check before that failed:\n" + failure.foundSoFar().get();
        return expected.notYet("but " + e.getMessage(), "gave up " + after(), before, arrived())
                .causedBy(e.reason());
    }

    private Failure ended(Failure failure) {
        if (failure.isCertain()) {
            return failure.soFar()
                    .followedBy("gave up " + after() + ", since nothing that may still come would help", arrived());
        }
        if (!left().isZero()) {
            return failure.soFar().followedBy("was interrupted " + after(), arrived());
        }
        return failure.followedBy("waited " + Durations.words(limit), arrived() + (seen.isEmpty() ? why() : ""));
    }

    private String after() {
        Duration elapsed = Duration.ofMillis(elapsed().toMillis());
        return "after " + Durations.words(elapsed) + " of " + Durations.words(limit);
    }

    private String arrived() {
        return seen.isEmpty()
                ? "no event had come by then"
                : MessageWords.count(seen.size(), "event") + " had come by then, at the end:\n"
                        + EventsAround.end(seen);
    }

    /** What is waited for need not exist: a misspelled name is told here. */
    private String why() {
        try {
            log.events();
            return "";
        } catch (BraidException e) {
            return ": " + e.getMessage();
        }
    }

    private Duration left() {
        Duration left = limit.minus(elapsed());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }
}
