package dev.braid.internal.faker;

import java.util.HashMap;
import java.util.Map;

/** Makes the text sources of one plan; errors tell what is wrong, their place is the caller's to add. */
public final class Fakers {

    private final Map<String, LocalFaker> byLocale = new HashMap<>();

    /** Text by an expression such as {@code #{internet.emailAddress}}, with the words of a locale such as {@code de}. */
    public TextSource expression(String expression, String localeTag) {
        return ExpressionText.of(expression, byLocale.computeIfAbsent(localeTag, LocalFaker::new));
    }

    /** Text that {@link java.util.regex.Pattern} matches; an open quantifier repeats at most 100 times. */
    public TextSource regex(String pattern) {
        return RegexText.of(pattern);
    }
}
