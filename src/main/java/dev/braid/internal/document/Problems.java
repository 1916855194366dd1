package dev.braid.internal.document;

import dev.braid.BraidException;
import dev.braid.internal.nearest.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a document, so that its writer learns all of it at once. */
public final class Problems {

    /** Nobody reads more, and a document may hold millions. */
    private static final int MOST = 50;

    private static final Comparator<Problem> BY_POSITION = Comparator.<Problem>comparingInt(
                    problem -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column());

    private final String source;
    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private long errorCount;
    private long warningCount;

    private record Problem(Place place, String text) {

        @Override
        public String toString() {
            return place + ": " + text;
        }
    }

    public Problems(String source) {
        this.source = source;
    }

    /** The document cannot be used; {@code text} says what was found and what would be right. */
    public void error(Place place, String text) {
        errorCount++;
        insert(errors, place, text);
    }

    /** Something in the document has no effect. */
    public void warning(Place place, String text) {
        warningCount++;
        insert(warnings, place, text);
    }

    /** An error about a value that is not what it should be. */
    public void expected(Node node, String expected) {
        error(node.place(), "found " + node.describe() + ", expected " + expected);
    }

    /** An error about a word that is none of the known ones, with the one that may have been meant. */
    public void expected(Node node, String expected, Iterable<String> known) {
        // A search through all names for each of a million wrong ones would take hours.
        String meant = node instanceof Node.Text text && errorCount < MOST ? meant(text.value(), known) : "";
        error(node.place(), "found " + node.describe() + ", expected " + expected + meant);
    }

    /** {@code ; did you mean "search"?}, or nothing when no known name is near. */
    public static String meant(String found, Iterable<String> known) {
        @Nullable String nearest = Nearest.to(found, known);
        return nearest == null ? "" : "; did you mean " + Json.text(nearest) + "?";
    }

    /** Text as a message shows it: quoted, and no more of it than tells what it is. */
    public static String shown(String text) {
        return Json.text(Json.shortened(text, 60));
    }

    public List<String> warnings() {
        List<String> lines = new ArrayList<>();
        addLines(lines, warnings, warningCount);
        return lines;
    }

    public void throwIfAny() {
        if (errorCount > 0) {
            throw exception();
        }
    }

    /** The error that ends reading, together with all that was wrong before it. */
    BraidException fatal(Place place, String text) {
        error(place, text);
        return exception();
    }

    /** Warnings are told too: an unknown key is often the reason why another one is missing. */
    private BraidException exception() {
        List<Problem> all = new ArrayList<>(errors);
        all.addAll(warnings);
        all.sort(BY_POSITION);
        long count = errorCount + warningCount;
        List<String> lines = new ArrayList<>();
        if (count > 1) {
            lines.add(source + ": " + count + " problems");
        }
        addLines(lines, all.subList(0, Math.min(all.size(), MOST)), count);
        return new BraidException(String.join("\n", lines));
    }

    private static void addLines(List<String> lines, List<Problem> problems, long count) {
        for (Problem problem : problems) {
            lines.add(problem.toString());
        }
        if (count > problems.size()) {
            lines.add("and " + (count - problems.size()) + " more");
        }
    }

    private static void insert(List<Problem> problems, Place place, String text) {
        Problem problem = new Problem(place, text);
        int index = Collections.binarySearch(problems, problem, BY_POSITION);
        while (index >= 0 && index < problems.size() && BY_POSITION.compare(problems.get(index), problem) == 0) {
            index++;
        }
        problems.add(index < 0 ? -index - 1 : index, problem);
        if (problems.size() > MOST) {
            problems.remove(MOST);
        }
    }
}
