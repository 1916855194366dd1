package dev.braid.jupiter;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells, under a failure, how to give the test the same events again. */
final class RunAgain extends RuntimeException {

    static final String KEY = "braid.run-again";

    private static final long serialVersionUID = 1L;

    private RunAgain(String message) {
        super(message, null, false, false);
    }

    static RunAgain of(Class<?> testClass, Method method, List<Injected> injected) {
        StringBuilder message =
                new StringBuilder("mvn test -Dtest='" + testClass.getName() + "#" + method.getName() + "'");
        appendSetting(injected, message);
        for (Injected parameter : injected) {
            message.append("\n  ").append(parameter.parameter());
            append(parameter.seed(), message);
        }
        return new RunAgain(message.toString());
    }

    /** One setting cannot stand for several seeds; where they differ they are derived, and derived again without it. */
    private static void appendSetting(List<Injected> injected, StringBuilder message) {
        Set<Long> unpinned = new TreeSet<>();
        for (Injected parameter : injected) {
            if (parameter.seed().source() != Seed.Source.ANNOTATION) {
                unpinned.add(parameter.seed().value());
            }
        }
        if (unpinned.size() == 1) {
            message.append(" -D" + SeedSetting.KEY + "=")
                    .append(unpinned.iterator().next());
        }
    }

    private static void append(Seed seed, StringBuilder message) {
        message.append(": seed ").append(seed.value()).append(", ").append(seed.source());
        if (seed.source() != Seed.Source.ANNOTATION) {
            message.append("; @GeneratedEvents(..., seed = ")
                    .append(seed.value())
                    .append("L) pins it");
        }
    }
}
