package dev.braid.jupiter;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells, under a failure, how to give the test the same events again. */
final class RunAgain extends RuntimeException {

    static final String KEY = "braid.run-again";

    private static final long serialVersionUID = 1L;

    RunAgain(String text) {
        super(text, null, false, false);
    }

    /** The command, and a line for each parameter. */
    static String text(Class<?> testClass, Method method, List<Injected> injected) {
        StringBuilder text = new StringBuilder("mvn test -Dtest='")
                .append(testClass.getName())
                .append('#')
                .append(method.getName())
                .append('\'');
        appendSetting(injected, text);
        for (Injected parameter : injected) {
            text.append("\n  ").append(parameter.parameter());
            append(parameter.seed(), text);
        }
        return text.toString();
    }

    /** One setting cannot stand for several seeds; where they differ they are derived, and derived again without it. */
    private static void appendSetting(List<Injected> injected, StringBuilder text) {
        Set<Long> unpinned = new TreeSet<>();
        for (Injected parameter : injected) {
            if (parameter.seed().source() != Seed.Source.ANNOTATION) {
                unpinned.add(parameter.seed().value());
            }
        }
        if (unpinned.size() == 1) {
            text.append(" -D" + SeedSetting.KEY + "=")
                    .append(unpinned.iterator().next());
        }
    }

    private static void append(Seed seed, StringBuilder text) {
        text.append(": seed ").append(seed.value()).append(", ").append(seed.source());
        if (seed.source() != Seed.Source.ANNOTATION) {
            text.append("; @GeneratedEvents(..., seed = ").append(seed.value()).append("L) pins it");
        }
    }
}
