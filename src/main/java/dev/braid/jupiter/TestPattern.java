package dev.braid.jupiter;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Selects a test for Surefire. Names in Kotlin may hold the characters that separate tests there ({@code ,}, {@code +} and
 * {@code #}), those that end a shell's quotes, and letters that a terminal may garble: a question mark matches any of them.
 */
final class TestPattern {

    private static final String PLAIN = "$-._ 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private TestPattern() {}

    /** The class and the method of a test, or only the class. */
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
