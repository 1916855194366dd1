package dev.braid.jupiter;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tells, under a failure, how to give the test the same events again. */
final class RunAgain extends RuntimeException {

    static final String KEY = "braid.run-again";

    private static final long serialVersionUID = 1L;

    RunAgain(String text) {
        super(text, null, false, false);
    }

    static String command(ExtensionContext context, List<Injected> injected) {
        StringBuilder command = new StringBuilder("mvn test -Dtest='")
                .append(TestPattern.of(test(context)))
                .append('\'');
        appendSetting(injected, command);
        return command.toString();
    }

    /** Lines below the command, for each target. */
    static String seeds(ExtensionContext context, List<Injected> injected) {
        ExtensionContext test = test(context);
        StringBuilder text = new StringBuilder();
        EventFiles files = new EventFiles(context);
        for (Injected one : injected) {
            boolean isOfTheTest =
                    one.target().member().equals(test.getTestMethod().orElse(null));
            text.append("\n  ")
                    .append(isOfTheTest ? one.target().name() : one.target().place());
            appendSeed(one, text);
            text.append("\n    ").append(files.publish(one));
        }
        return text.toString();
    }

    /** A dynamic test has neither class nor method, what made it has. */
    private static ExtensionContext test(ExtensionContext context) {
        return context.getTestClass().isPresent()
                ? context
                : test(context.getParent().orElseThrow());
    }

    /** One setting cannot stand for several seeds; where they differ they are derived, and derived again without it. */
    private static void appendSetting(List<Injected> injected, StringBuilder text) {
        Set<Long> unpinned = new TreeSet<>();
        for (Injected one : injected) {
            if (one.seed().source() != Seed.Source.ANNOTATION) {
                unpinned.add(one.seed().value());
            }
        }
        if (unpinned.size() == 1) {
            text.append(" -D" + SeedSetting.KEY + "=")
                    .append(unpinned.iterator().next());
        }
    }

    private static void appendSeed(Injected injected, StringBuilder text) {
        Seed seed = injected.seed();
        text.append(": seed ").append(seed.value()).append(", ").append(seed.source());
        if (seed.source() != Seed.Source.ANNOTATION) {
            text.append("; ")
                    .append(injected.annotation())
                    .append("(..., seed = ")
                    .append(seed.value())
                    .append("L) pins it");
        }
    }
}
