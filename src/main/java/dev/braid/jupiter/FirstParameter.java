package dev.braid.jupiter;

import dev.braid.Event;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.support.ParameterDeclaration;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.junit.platform.commons.support.AnnotationSupport;

/** What an event of {@link EventSource} is handed over as: the type of the first parameter, as it is declared. */
final class FirstParameter {

    private FirstParameter() {}

    /** That of a test method, which is all that JUnit 5.12 has arguments for. */
    static Type of(Method method) {
        Parameter[] parameters = method.getParameters();
        return parameters.length == 0 || aggregatesArguments(parameters[0])
                ? Event.class
                : parameters[0].getParameterizedType();
    }

    private static boolean aggregatesArguments(Parameter parameter) {
        return parameter.getType() == ArgumentsAccessor.class
                || AnnotationSupport.isAnnotated(parameter, AggregateWith.class);
    }

    /** That of a test method or class. */
    static Type of(ParameterDeclarations parameters) {
        return parameters.getFirst().map(FirstParameter::type).orElse(Event.class);
    }

    /** As it is declared: a class does not say what a map holds. */
    private static Type type(ParameterDeclaration declaration) {
        AnnotatedElement element = declaration.getAnnotatedElement();
        if (element instanceof Parameter parameter) {
            return parameter.getParameterizedType();
        }
        return element instanceof Field field ? field.getGenericType() : declaration.getParameterType();
    }
}
