package dev.braid.jupiter;

import dev.braid.BraidException;
import java.lang.annotation.Annotation;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Does what the annotations of one kind of server say. */
abstract class ServerExtension<A extends Annotation, B extends AutoCloseable>
        implements ParameterResolver, BeforeAllCallback, BeforeEachCallback {

    private final BackendKind<A, B> kind;

    ServerExtension(BackendKind<A, B> kind) {
        this.kind = kind;
    }

    /** What an instance of one test is given belongs to that test. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == kind.backend();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        try {
            return Backends.of(kind, context);
        } catch (BraidException e) {
            // Of this very type, so that JUnit puts no sentence of its own before ours.
            var failure = new ParameterResolutionException(String.valueOf(e.getMessage()));
            failure.initCause(e.getCause());
            throw failure;
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Backends.setProperties(kind, context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!ServerUse.of(kind, context).names().isEmpty()) {
            Backends.of(kind, context);
        }
    }
}
