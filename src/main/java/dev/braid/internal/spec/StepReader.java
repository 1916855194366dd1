package dev.braid.internal.spec;

import dev.braid.BraidException;
import dev.braid.internal.document.Problems;
import dev.braid.internal.time.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads steps: {@code type[ xN|xN..M][?][ +MIN..MAX]}, where several types stand with a bar between them.
 *
 * <p>A step is a row of words; a bar, a question mark and a plus begin one also without white space before them.
 */
public final class StepReader {

    private static final int MOST_RECORDS = 100_000;
    private static final String EXPECTED_REST =
            "expected `xN` or `xN..M` for a number of times, `?`, `+MIN..MAX` for a delay, in this order, or the end";

    private final String place;
    private final String text;
    private int at;

    private StepReader(String place, String text) {
        this.place = place;
        this.text = text;
    }

    /** Reads all of them, or tells all that is wrong. */
    public static List<StepModel> read(List<String> texts) {
        if (texts.isEmpty()) {
            throw new BraidException("steps: found none, expected one or more, such as `order.created`");
        }
        List<StepModel> steps = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            try {
                steps.add(new StepReader("steps[" + i + "]", texts.get(i)).read());
            } catch (BraidException e) {
                problems.add(e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new BraidException(String.join("\n", problems));
        }
        return steps;
    }

    private StepModel read() {
        List<String> types = types();
        int[] times = times();
        boolean isOptional = optional();
        StepModel.@Nullable Gap gap = gap();
        if (at < text.length()) {
            throw wrong(at, "found " + Problems.shown(text.substring(at)) + ", " + EXPECTED_REST);
        }
        return new StepModel(types, times[0], times[1], isOptional, gap);
    }

    private List<String> types() {
        List<String> types = new ArrayList<>();
        do {
            skipSpace();
            int start = at;
            String type = word();
            if (type.isEmpty()) {
                throw wrong(start, "found " + foundAt(start) + ", expected a type such as `order.created`");
            }
            types.add(type);
            skipSpace();
        } while (take('|'));
        return types;
    }

    /** One time where there is no number. */
    private int[] times() {
        int start = at;
        if (!isAt('x') || !hasDigitAt(at + 1)) {
            return new int[] {1, 1};
        }
        String word = word();
        String[] bounds = word.substring(1).split("\\.\\.", -1);
        int least = number(bounds[0]);
        int most = number(bounds[bounds.length - 1]);
        if (bounds.length > 2 || least < 1 || most < least || most > MOST_RECORDS) {
            throw wrong(
                    start,
                    "found `" + word + "`, expected `xN` or `xN..M` with whole numbers from 1 to " + MOST_RECORDS
                            + ", the larger one last");
        }
        skipSpace();
        return new int[] {least, most};
    }

    private static int number(String digits) {
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= Integer.toString(MOST_RECORDS).length()
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(digits) : -1;
    }

    private boolean optional() {
        boolean isOptional = take('?');
        skipSpace();
        return isOptional;
    }

    private StepModel.@Nullable Gap gap() {
        int start = at;
        if (!take('+')) {
            return null;
        }
        String word = word();
        int dots = word.indexOf("..");
        StepModel.Gap gap = dots < 0
                ? new StepModel.Gap(duration(word, start), duration(word, start))
                : new StepModel.Gap(
                        duration(word.substring(0, dots), start), duration(word.substring(dots + 2), start));
        if (gap.least() > gap.most()) {
            throw wrong(start, "found `+" + word + "`, expected a delay whose larger end is the last");
        }
        skipSpace();
        return gap;
    }

    private long duration(String word, int start) {
        try {
            return word.equals("0s")
                    ? Duration.ZERO.toNanos()
                    : Durations.parse(word).toNanos();
        } catch (BraidException e) {
            throw wrong(start, e.getMessage() + ", as a delay from `+0s` on: `+2s` or `+500ms..3s`");
        }
    }

    private String word() {
        int start = at;
        while (at < text.length() && !isSpace(text.charAt(at)) && "|?+".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private boolean take(char c) {
        boolean isThere = isAt(c);
        if (isThere) {
            at++;
        }
        return isThere;
    }

    private boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean hasDigitAt(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    private String foundAt(int index) {
        return index < text.length() ? "`" + text.charAt(index) + "`" : "the end of " + Problems.shown(text);
    }

    private BraidException wrong(int index, String problem) {
        return new BraidException(place + ", column " + (index + 1) + ": " + problem);
    }
}
