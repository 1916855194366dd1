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
 * @param isCertain whether it stays a failure, whatever comes next
 */
record Failure(
        Expectation expected,
        Supplier<String> found,
        boolean isCertain,
        @Nullable Throwable cause) implements ErrorMessageFactory {

    /** The same, of the events in a place. */
    Failure in(String place) {
        return new Failure(expected.in(place), found, isCertain, cause);
    }

    /** The same, which may still be repaired. */
    Failure notYet() {
        return new Failure(expected, found, false, cause);
    }

    Failure causedBy(@Nullable Throwable newCause) {
        return new Failure(expected, found, isCertain, newCause);
    }

    /** The same, with more lines at its end; empty ones are left out. */
    Failure followedBy(String... lines) {
        return new Failure(expected, () -> MessageWords.text(found.get(), MessageWords.text(lines)), isCertain, cause);
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
