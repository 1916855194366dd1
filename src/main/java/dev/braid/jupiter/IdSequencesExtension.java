package dev.braid.jupiter;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import dev.braid.BraidException;
import dev.braid.sequence.IdSequence;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.ModifierSupport;

/** Does what {@link NamedSequence} and {@link ResetIdSequences} say. */
final class IdSequencesExtension
        implements ParameterResolver, TestInstancePostProcessor, BeforeAllCallback, BeforeEachCallback {

    private static final String ANNOTATION = "@NamedSequence";

    /** What an instance of one test is given belongs to that test. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(NamedSequence.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Target target = ParameterTarget.of(
                Owners.of(parameter, context), parameter.getDeclaringExecutable(), parameter.getIndex());
        try {
            return sequence(
                    target, parameter.findAnnotation(NamedSequence.class).orElseThrow(), context);
        } catch (BraidException e) {
            // Of this very type, so that JUnit puts no sentence of its own before ours.
            var failure = new ParameterResolutionException(target.message(ANNOTATION, e));
            failure.initCause(e.getCause());
            throw failure;
        }
    }

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) {
        // A record's fields are set by its constructor, whose parameters have the same annotations.
        if (!instance.getClass().isRecord()) {
            Class<?> owner = Owners.of(instance, context);
            for (Field field : Owners.fields(owner, NamedSequence.class, ModifierSupport::isNotStatic)) {
                setField(new FieldTarget(owner, field), instance, context);
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        for (Field field :
                Owners.fields(context.getRequiredTestClass(), NamedSequence.class, ModifierSupport::isStatic)) {
            setField(FieldTarget.ofStatic(field), null, context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        SequenceUse use = SequenceUse.of(context);
        if (use.resets()) {
            TestSequences.reset(context, use);
        }
    }

    private static void setField(FieldTarget target, @Nullable Object instance, ExtensionContext context) {
        NamedSequence annotation =
                findAnnotation(target.member(), NamedSequence.class).orElseThrow();
        try {
            target.requireNotFinal();
            target.set(instance, sequence(target, annotation, context));
        } catch (BraidException e) {
            throw new BraidException(target.message(ANNOTATION, e), e.getCause());
        }
    }

    private static IdSequence sequence(Target target, NamedSequence annotation, ExtensionContext context) {
        if (target.type() != IdSequence.class) {
            throw new BraidException("found the type `" + ParameterWords.type(target.type())
                    + "`, expected `IdSequence`; its transform(...) makes something else of ids");
        }
        return TestSequences.of(context, annotation.value(), annotation.blockSize(), annotation.on());
    }
}
