package dev.braid.jupiter;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Selects a test for Surefire. Names of Kotlin's may hold what divides tests there ({@code ,}, {@code +} and {@code #}), what
 * ends a shell's quotes, and letters that a terminal may not hand on: a question mark matches any of them.
 */
final class TestPattern {

    private static final String PLAIN = "$-._ 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private TestPattern() {}

    /** The class and the method of a test, or the class alone. */
    static String of(ExtensionContext test) {
        String method = test.getTestMethod()
                .map(found -> '#' + pattern(found.getName()))
                .orElse("");
        return pattern(test.getRequiredTestClass().getName()) + method;
    }

    private static String pattern(String name) {
        StringBuilder pattern = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            if (PLAIN.indexOf(name.charAt(i)) < 0) {
                pattern.setCharAt(i, '?');
            }
        }
        return pattern.toString();
    }
}
