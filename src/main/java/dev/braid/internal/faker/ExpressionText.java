package dev.braid.internal.faker;

import dev.braid.BraidException;
import java.util.List;

/** Text by a Datafaker expression that was tried before it is used. */
final class ExpressionText implements TextSource {

    private static final int TRIALS = 32;

    private final String expression;
    private final LocalFaker faker;

    private ExpressionText(String expression, LocalFaker faker) {
        this.expression = expression;
        this.faker = faker;
    }

    static ExpressionText of(String expression, LocalFaker faker) {
        List<Directive> directives = Directives.in(expression);
        if (directives.isEmpty()) {
            throw new BraidException(
                    "found \"" + expression + "\", expected a Datafaker expression such as `#{internet.emailAddress}`");
        }
        for (Directive directive : directives) {
            Providers.check(directive, faker.localeTag());
            tryOut(directive, faker);
        }
        return new ExpressionText(expression, faker);
    }

    private static void tryOut(Directive directive, LocalFaker faker) {
        for (int trial = 0; trial < TRIALS; trial++) {
            try {
                faker.text(directive.text(), trial);
            } catch (RuntimeException e) {
                throw Providers.failed(directive, faker.localeTag(), e);
            }
        }
    }

    @Override
    public String text(long state) {
        try {
            return faker.text(expression, state);
        } catch (RuntimeException e) {
            throw new BraidException(
                    "`" + expression + "` has no text in locale `" + faker.localeTag() + "`: " + e.getMessage(), e);
        }
    }
}
