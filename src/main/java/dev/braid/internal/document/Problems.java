package dev.braid.internal.document;

import dev.braid.BraidException;
import dev.braid.internal.nearest.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        warnings.forEach(warning -> lines.add(warning.toString()));
        addRest(lines, 0, warningCount - warnings.size());
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
        List<String> lines = new ArrayList<>();
        if (errorCount + warningCount > 1) {
            lines.add(source + ": " + counted(errorCount, warningCount, ""));
        }
        errors.forEach(error -> lines.add(error.toString()));
        int room = Math.min(warnings.size(), MOST - errors.size());
        warnings.subList(0, room).forEach(warning -> lines.add("warning: " + warning));
        addRest(lines, errorCount - errors.size(), warningCount - room);
        return new BraidException(String.join("\n", lines));
    }

    private static void addRest(List<String> lines, long errors, long warnings) {
        if (errors + warnings > 0) {
            lines.add("and " + counted(errors, warnings, "more "));
        }
    }

    /** {@code 2 problems, 1 warning}, without counts of 0. */
    private static String counted(long errors, long warnings, String more) {
        return Stream.of(counted(errors, more + "problem"), counted(warnings, more + "warning"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String counted(long count, String word) {
        return count == 0 ? "" : count + " " + word + (count == 1 ? "" : "s");
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
