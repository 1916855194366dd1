package dev.braid.jupiter;

import dev.braid.BraidException;
import dev.braid.Event;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclaration;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Does what {@link EventSource} says. */
final class EventArguments extends AnnotationBasedArgumentsProvider<EventSource> {

    @Override
    protected Stream<? extends Arguments> provideArguments(
            ParameterDeclarations parameters, ExtensionContext context, EventSource annotation) {
        Type type = parameters.getFirst().map(EventArguments::type).orElse(Event.class);
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

    /** As it is declared, which the class alone does not tell of a map. */
    private static Type type(ParameterDeclaration declaration) {
        AnnotatedElement element = declaration.getAnnotatedElement();
        if (element instanceof Parameter parameter) {
            return parameter.getParameterizedType();
        }
        return element instanceof Field field ? field.getGenericType() : declaration.getParameterType();
    }
}
