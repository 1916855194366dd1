package dev.braid.jupiter;

import dev.braid.BraidException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Type;

/** What events are wanted for. */
sealed interface Target permits FieldTarget, ParameterTarget, SourceTarget {

    /** The field, the method or constructor that has the parameter, or the class that has the argument. */
    AnnotatedElement member();

    /** The class of the test instance that it belongs to: locations are beside it, and seeds are derived from it. */
    Class<?> owner();

    Type type();

    /** {@code parameter 1 (`List<Event>`)}, {@code field `clicks`}. */
    String name();

    /** {@code parameter 1 (`List<Event>`) of ClickTest.everyClick}, {@code field `clicks` of ClickTest}. */
    String place();

    /** What is wrong, and where. */
    default String message(String annotation, BraidException e) {
        return annotation + " on " + place() + ": " + e.getMessage();
    }

    /** A seed for one target in one invocation, whose unique id this is. */
    long derivedSeed(String uniqueId);
}
