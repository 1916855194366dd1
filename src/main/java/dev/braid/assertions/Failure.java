package dev.braid.assertions;

import java.util.function.Supplier;
import org.assertj.core.description.Description;
import org.assertj.core.description.EmptyTextDescription;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;
import org.assertj.core.presentation.Representation;
import org.assertj.core.presentation.StandardRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * What was expected of events, and what was found instead.
 *
 * @param found made when somebody reads it: many failures of a log are repaired by what comes next
 * @param foundSoFar the same of events to which more may come: what is certain first, then what has not yet come
 * @param isCertain whether it stays a failure, whatever comes next
 */
record Failure(
        Expectation expected,
        Supplier<String> found,
        Supplier<String> foundSoFar,
        boolean isCertain,
        @Nullable Throwable cause)
        implements ErrorMessageFactory {

    /** The same, of the events in a place. */
    Failure in(String place) {
        return new Failure(expected.in(place), found, foundSoFar, isCertain, cause);
    }

    /** The same, which may still be repaired. */
    Failure notYet() {
        return new Failure(expected, found, foundSoFar, false, cause);
    }

    Failure causedBy(@Nullable Throwable newCause) {
        return new Failure(expected, found, foundSoFar, isCertain, newCause);
    }

    /** The same, of events to which more may come. */
    Failure soFar() {
        return new Failure(expected, foundSoFar, foundSoFar, isCertain, cause);
    }

    /** The same, with more lines at its end; empty ones are left out. */
    Failure followedBy(String... lines) {
        String end = MessageWords.text(lines);
        return new Failure(
                expected,
                () -> MessageWords.text(found.get(), end),
                () -> MessageWords.text(foundSoFar.get(), end),
                isCertain,
                cause);
    }

    @Override
    public String create(Description description, Representation representation) {
        return new Message(MessageWords.text(expected.words(), found.get())).create(description, representation);
    }

    @Override
    public String create(Description description) {
        return create(description, StandardRepresentation.STANDARD_REPRESENTATION);
    }

    @Override
    public String create() {
        return create(EmptyTextDescription.emptyDescription());
    }

    /** The text is an argument of the format: a percent sign in an event is just that. */
    private static final class Message extends BasicErrorMessageFactory {
        Message(String text) {
            super("%s", unquotedString("\n" + text));
        }
    }
}
