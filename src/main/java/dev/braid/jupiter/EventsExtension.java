package dev.braid.jupiter;

import dev.braid.BraidException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.ModifierSupport;

/** Does what {@link GeneratedEvents} and {@link EventSequence} say. */
final class EventsExtension
        implements ParameterResolver,
                TestInstancePostProcessor,
                BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback,
                InvocationInterceptor {

    /** What an instance of one test is given belongs to that test. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Requests.ANNOTATIONS.stream().anyMatch(parameter::isAnnotated);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Target target = ParameterTarget.of(
                Owners.of(parameter, context), parameter.getDeclaringExecutable(), parameter.getIndex());
        try {
            return Injection.of(
                    target, Requests.attributes(parameter::findAnnotation), parameter::findAnnotation, context);
        } catch (BraidException e) {
            // Of this very type, so that JUnit puts no sentence of its own before ours.
            var failure = new ParameterResolutionException(target.message(Requests.name(parameter::findAnnotation), e));
            failure.initCause(e.getCause());
            throw Report.under(failure, context);
        }
    }

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) {
        // A record's fields are set by its constructor, whose parameters have the same annotations.
        if (!instance.getClass().isRecord()) {
            Class<?> owner = Owners.of(instance, context);
            for (Field field : Requests.fields(owner, ModifierSupport::isNotStatic)) {
                setField(new FieldTarget(owner, field), instance, context);
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        UnusedSource.check(context);
        UnusedSink.check(context);
        for (Field field : Requests.fields(context.getRequiredTestClass(), ModifierSupport::isStatic)) {
            setField(FieldTarget.ofStatic(field), null, context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        UnusedSource.check(context);
        UnusedSink.check(context);
    }

    private static void setField(FieldTarget target, @Nullable Object instance, ExtensionContext context) {
        try {
            target.requireNotFinal();
            Attributes attributes = Requests.attributes(target::annotation);
            target.set(instance, Injection.of(target, attributes, target::annotation, context));
        } catch (BraidException e) {
            String annotation = Requests.name(target::annotation);
            throw Report.under(new BraidException(target.message(annotation, e), e.getCause()), context);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        end(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        end(context);
    }

    private static void end(ExtensionContext context) {
        Throwable failure =
                context.getExecutionException().filter(Report::isFailure).orElse(null);
        Injections.of(context).forEach(injected -> injected.handout().finish());
        BraidException untold = FailedStreams.of(context, failure);
        if (untold != null) {
            throw Report.under(untold, context);
        }
        if (failure != null) {
            Report.under(failure, context);
        }
    }

    /** Where a class has one instance, nothing is called after its constructor has failed. */
    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation,
            ReflectiveInvocationContext<Constructor<T>> invocationContext,
            ExtensionContext context)
            throws Throwable {
        return proceed(invocation, context);
    }

    /** The failure of a dynamic test is none of the method that made it. */
    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext invocationContext, ExtensionContext context)
            throws Throwable {
        proceed(invocation, context);
    }

    private static <T> T proceed(Invocation<T> invocation, ExtensionContext context) throws Throwable {
        try {
            return invocation.proceed();
        } catch (Throwable failure) {
            throw Report.under(failure, context);
        }
    }
}
