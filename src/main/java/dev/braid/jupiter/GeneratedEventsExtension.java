package dev.braid.jupiter;

import dev.braid.BraidException;
import dev.braid.Generator;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/** Does what {@link GeneratedEvents} says. */
final class GeneratedEventsExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(GeneratedEventsExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(GeneratedEvents.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        try {
            return generate(parameter, context);
        } catch (BraidException e) {
            String place = ParameterWords.place(parameter, context.getRequiredTestClass());
            // Of this very type, so that JUnit puts no sentence of its own before ours.
            var failure = new ParameterResolutionException("@GeneratedEvents on " + place + ": " + e.getMessage());
            failure.initCause(e.getCause());
            throw failure;
        }
    }

    private static Object generate(ParameterContext parameter, ExtensionContext context) {
        Method method = testMethod(parameter, context);
        ParameterShape shape = ParameterShape.of(parameter.getParameter().getParameterizedType());
        GeneratedEvents annotation =
                parameter.findAnnotation(GeneratedEvents.class).orElseThrow();
        Class<?> testClass = context.getRequiredTestClass();
        Attributes attributes = new Attributes(annotation, testClass);
        Generator generator = attributes.generator(shape);
        Seed seed = Seed.decide(
                annotation.seed(),
                SeedSetting.of(context),
                () -> WholeRun.drawnSeed(context),
                () -> DerivedSeed.of(testClass, method, context.getUniqueId(), parameter.getIndex()));
        // Before anything is generated: a run that cannot go on is run again by its seed too.
        context.getStore(NAMESPACE).put(parameter.getIndex(), new Injected(ParameterWords.parameter(parameter), seed));
        WholeRun.publishWarnings(annotation.spec(), generator.warnings(), context);
        return shape.fill(generator.seed(seed.value()));
    }

    private static Method testMethod(ParameterContext parameter, ExtensionContext context) {
        return context.getTestMethod()
                .filter(parameter.getDeclaringExecutable()::equals)
                .orElseThrow(() -> new BraidException("expected it on the parameters of test methods alone"));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        context.getExecutionException()
                .filter(failure -> !(failure instanceof TestAbortedException))
                .ifPresent(failure -> report(failure, context));
    }

    private static void report(Throwable failure, ExtensionContext context) {
        List<Injected> injected = injected(context);
        if (!injected.isEmpty()) {
            String text = RunAgain.text(context.getRequiredTestClass(), context.getRequiredTestMethod(), injected);
            context.publishReportEntry(RunAgain.KEY, text);
            failure.addSuppressed(new RunAgain(text));
        }
    }

    private static List<Injected> injected(ExtensionContext context) {
        List<Injected> injected = new ArrayList<>();
        for (int i = 0; i < context.getRequiredTestMethod().getParameterCount(); i++) {
            Injected parameter = context.getStore(NAMESPACE).get(i, Injected.class);
            if (parameter != null) {
                injected.add(parameter);
            }
        }
        return injected;
    }
}
