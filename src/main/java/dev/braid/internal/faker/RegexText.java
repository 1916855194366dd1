package dev.braid.internal.faker;

import dev.braid.BraidException;
import dev.braid.internal.random.KeyedRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import net.datafaker.service.FakeValuesService;
import net.datafaker.service.FakerContext;
import org.jspecify.annotations.Nullable;

/** Text that a pattern matches as a whole: drawn by Datafaker's reading of the pattern, kept by Java's. */
final class RegexText implements TextSource {

    private static final int TRIALS = 64;
    private static final int TRIALS_THAT_MUST_MATCH = TRIALS / 4;
    private static final int MAX_DRAWS = 1000;

    private final FakeValuesService generator = new FakeValuesService();
    private final KeyedRandom random = new KeyedRandom(0);
    private final FakerContext context = LocalFaker.context(Locale.ENGLISH, random);
    private final Pattern pattern;

    private RegexText(Pattern pattern) {
        this.pattern = pattern;
    }

    static RegexText of(String pattern) {
        if (pattern.isEmpty()) {
            throw new BraidException("found an empty pattern, expected one such as `[A-Z]{3}-\\d{4}`");
        }
        RegexText text = new RegexText(compiled(pattern));
        if (text.matchingTrials() < TRIALS_THAT_MUST_MATCH) {
            throw unsupported(pattern, null);
        }
        return text;
    }

    private static Pattern compiled(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            String where = e.getIndex() < 0 ? "" : " at index " + e.getIndex();
            throw new BraidException("found the malformed pattern `" + pattern + "`: " + e.getDescription() + where, e);
        }
    }

    private int matchingTrials() {
        int matching = 0;
        try {
            for (int trial = 0; trial < TRIALS; trial++) {
                random.restart(trial);
                if (matches(draw())) {
                    matching++;
                }
            }
        } catch (BoundedText.ReadTooOften e) {
            throw tooSlow();
        } catch (RuntimeException | StackOverflowError e) {
            throw unsupported(pattern.pattern(), e);
        }
        return matching;
    }

    @Override
    public String text(long state) {
        random.restart(state);
        try {
            for (int drawn = 0; drawn < MAX_DRAWS; drawn++) {
                String text = draw();
                if (matches(text)) {
                    return text;
                }
            }
        } catch (BoundedText.ReadTooOften e) {
            throw tooSlow();
        } catch (StackOverflowError e) {
            throw unsupported(pattern.pattern(), e);
        }
        throw unsupported(pattern.pattern(), null);
    }

    private String draw() {
        return generator.regexify(pattern.pattern(), context);
    }

    private boolean matches(String text) {
        return pattern.matcher(new BoundedText(text)).matches();
    }

    private BraidException tooSlow() {
        return new BraidException(
                "found the pattern `" + pattern.pattern()
                        + "`, whose texts take too long to check; expected one with fewer repeats of the same characters in a row");
    }

    private static BraidException unsupported(String pattern, @Nullable Throwable cause) {
        return new BraidException(
                "found the pattern `" + pattern
                        + "`, for which no text can be made; expected one of literals, classes, "
                        + "groups, alternatives and quantifiers, without looking around, flags and intersections",
                cause);
    }
}
