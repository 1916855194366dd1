package dev.braid.jupiter;

import dev.braid.BraidException;
import dev.braid.Generator;
import dev.braid.Operations;
import dev.braid.Steps;
import dev.braid.internal.time.Durations;
import java.util.function.UnaryOperator;

/** What an {@link EventSequence} makes; messages about it name the attribute that is wrong. */
final class SequenceAttributes {

    private final EventSequence annotation;

    SequenceAttributes(EventSequence annotation) {
        this.annotation = annotation;
    }

    /** What is wrong where the run needs an end and has none. */
    String endless() {
        if (entitiesAreAnEnd()) {
            return "found neither `entities`, `count` nor `duration`, expected one of them: " + Made.ENDLESS_TYPES;
        }
        String entities = isEntities()
                ? "`entities` says how many instances `" + annotation.operation() + "` has, and ends nothing; "
                : "";
        return Made.NO_END + entities + Made.ENDLESS_TYPES;
    }

    private boolean entitiesAreAnEnd() {
        boolean isBuiltIn = !annotation.operation().isEmpty() && !hasTemplates();
        return !isBuiltIn
                || Operations.of(annotation.operation()).entities(1).generator().ends();
    }

    private boolean isEntities() {
        return annotation.entities() != Attributes.NO_COUNT;
    }

    Generator generator(Class<?> testClass) {
        boolean hasSteps = annotation.steps().length > 0;
        boolean hasOperations = !annotation.operation().isEmpty() || hasTemplates();
        if (hasSteps && hasOperations) {
            throw new BraidException(
                    "found `steps` and `" + (hasTemplates() ? "templates" : "operation") + "`, expected one of them");
        }
        if (!hasSteps && !hasOperations) {
            throw new BraidException("found neither `steps` nor `operation` nor `templates`, expected one of them");
        }
        return hasSteps ? steps(testClass) : operations(testClass);
    }

    private boolean hasTemplates() {
        return !annotation.templates().isEmpty();
    }

    private Generator steps(Class<?> testClass) {
        refuse("ratePerHour", hasRate(annotation.ratePerHour()), "operations");
        refuse("existsEvery", !annotation.existsEvery().isEmpty(), "operations");
        refuse("weights", annotation.weights().length > 0, "templates");
        Steps steps = payload(Steps.of(annotation.steps()), testClass);
        if (isEntities()) {
            steps = set("entities", steps, s -> s.entities(annotation.entities()));
        }
        return (hasRate(annotation.ratePerMinute())
                        ? set("ratePerMinute", steps, s -> s.ratePerMinute(annotation.ratePerMinute()))
                        : steps)
                .generator();
    }

    private Steps payload(Steps steps, Class<?> testClass) {
        boolean hasSpec = !annotation.spec().isEmpty();
        boolean hasEmitter = !annotation.emitter().isEmpty();
        if (hasSpec != hasEmitter) {
            throw new BraidException("found `" + (hasSpec ? "spec" : "emitter") + "` without `"
                    + (hasSpec ? "emitter" : "spec") + "`, expected both or none");
        }
        return hasSpec ? set("spec", steps, s -> s.payload(annotation.spec(), annotation.emitter(), testClass)) : steps;
    }

    private Generator operations(Class<?> testClass) {
        refuse("spec", !annotation.spec().isEmpty(), "steps");
        refuse("emitter", !annotation.emitter().isEmpty(), "steps");
        boolean hasPerMinute = hasRate(annotation.ratePerMinute());
        boolean hasPerHour = hasRate(annotation.ratePerHour());
        if (hasPerMinute && hasPerHour) {
            throw new BraidException("found `ratePerMinute` and `ratePerHour`, expected one of them");
        }
        Operations operations = hasTemplates() ? templates(testClass) : builtIn();
        if (isEntities()) {
            operations = set("entities", operations, o -> o.entities(annotation.entities()));
        }
        if (hasPerMinute) {
            operations = set("ratePerMinute", operations, o -> o.ratePerMinute(annotation.ratePerMinute()));
        }
        if (hasPerHour) {
            operations = set("ratePerHour", operations, o -> o.ratePerHour(annotation.ratePerHour()));
        }
        if (!annotation.existsEvery().isEmpty()) {
            operations = set("existsEvery", operations, o -> o.existsEvery(Durations.parse(annotation.existsEvery())));
        }
        return Attributes.read("entities", operations::generator);
    }

    private Operations builtIn() {
        refuse("weights", annotation.weights().length > 0, "templates");
        return Attributes.read("operation", () -> Operations.of(annotation.operation()));
    }

    private Operations templates(Class<?> testClass) {
        Operations operations =
                Attributes.read("templates", () -> Operations.templates(annotation.templates(), testClass));
        for (String weight : annotation.weights()) {
            operations = set("weights", operations, o -> weighted(o, weight));
        }
        return annotation.operation().isEmpty()
                ? operations
                : set("operation", operations, o -> o.only(annotation.operation()));
    }

    private static Operations weighted(Operations operations, String weight) {
        int equals = weight.lastIndexOf('=');
        try {
            return operations.weight(
                    weight.substring(0, Math.max(0, equals)), Double.parseDouble(weight.substring(equals + 1)));
        } catch (NumberFormatException e) {
            throw new BraidException("found \"" + weight + "\", expected the name of an operation, an equals sign and a"
                    + " number, such as compute.instance.reboot.start=2.5");
        }
    }

    private static boolean hasRate(double rate) {
        return !Double.isNaN(rate);
    }

    private static void refuse(String attribute, boolean isGiven, String forWhom) {
        if (isGiven) {
            throw new BraidException("found `" + attribute + "`, expected it with " + forWhom + " alone");
        }
    }

    private static <T> T set(String attribute, T made, UnaryOperator<T> setting) {
        return Attributes.read(attribute, () -> setting.apply(made));
    }
}
