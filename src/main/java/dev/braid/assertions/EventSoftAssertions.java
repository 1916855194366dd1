package dev.braid.assertions;

import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;
import org.assertj.core.api.StandardSoftAssertionsProvider;

/**
 * AssertJ's soft assertions, and those on events: every failure is collected, and all are reported at the end.
 *
 * <pre>{@code
 * EventSoftAssertions.assertSoftly(softly -> {
 *     softly.assertThatEvents(events).isOrderedByTime().eachKey().hasTypes("login", "logout");
 *     softly.assertThat(events).hasSize(200);
 * });
 * }</pre>
 *
 * <p>AssertJ's {@code SoftAssertionsExtension} injects them into a JUnit test as well.
 *
 * <p>Not safe to share between threads.
 */
public class EventSoftAssertions extends AbstractSoftAssertions
        implements StandardSoftAssertionsProvider, EventSoftAssertionsProvider {

    /** Begins a collection of failures, reported by {@code assertAll()}. */
    public EventSoftAssertions() {}

    /**
     * Runs assertions softly and reports what failed.
     *
     * @param assertions given the soft assertions to use
     * @throws AssertionError with every failure, if there is one
     */
    public static void assertSoftly(Consumer<EventSoftAssertions> assertions) {
        SoftAssertionsProvider.assertSoftly(EventSoftAssertions.class, assertions);
    }

    /**
     * Collects a failure, with a stack trace that begins in the test.
     *
     * @param error the failure
     */
    @Override
    public void collectAssertionError(AssertionError error) {
        BraidElements.removeFrom(error);
        super.collectAssertionError(error);
    }
}
