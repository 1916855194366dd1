package dev.braid.jupiter;

import dev.braid.BraidException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Does what {@link EventSource} says.
 *
 * <p>Does not extend JUnit's {@code AnnotationBasedArgumentsProvider}: JUnit looks at all methods of such a provider, and JUnit
 * 5.12 lacks the class of a parameter of one of them.
 */
final class EventArguments implements ArgumentsProvider {

    /** What JUnit 5.12 calls. */
    @Override
    @SuppressWarnings("deprecation") // by JUnit 5.13, for the method below
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        return arguments(FirstParameter.of(context.getRequiredTestMethod()), context);
    }

    /** What JUnit 5.13 and later call. */
    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return arguments(FirstParameter.of(parameters), context);
    }

    private static Stream<Arguments> arguments(Type type, ExtensionContext context) {
        return AnnotationSupport.findRepeatableAnnotations(context.getElement(), EventSource.class).stream()
                .flatMap(annotation -> arguments(type, annotation, context));
    }

    private static Stream<Arguments> arguments(Type type, EventSource annotation, ExtensionContext context) {
        Target target = new SourceTarget(
                context.getRequiredTestClass(), context.getTestMethod().orElse(null), type);
        try {
            Shape shape = Shape.listOf(type, TypeVariables.of(target.owner(), context));
            List<?> events = (List<?>) Injection.of(target, shape, Attributes.of(annotation), Sinks::none, context);
            return events.stream().map(Arguments::of);
        } catch (BraidException e) {
            throw Report.under(new BraidException(target.message("@EventSource", e), e.getCause()), context);
        }
    }
}
