package dev.braid.assertions;

import java.util.List;
import java.util.function.Supplier;

/** What is expected: "Expecting", a subject, and what it should do. */
record Expectation(String subject, String verb) {

    private static final String EVERYTHING = "events";

    /** Of all the events there are. */
    static Expectation ofEvents(String verb) {
        return new Expectation(EVERYTHING, verb);
    }

    /** The same, of the events in a place. */
    Expectation in(String place) {
        return new Expectation(subject.equals(EVERYTHING) ? place : subject + " in " + place, verb);
    }

    /** A failure that events which come later may repair, wherever they stand. */
    Failure notYet(String... found) {
        return failure(false, () -> List.of(found));
    }

    /** A failure that stays one, whatever comes later. */
    Failure never(String... found) {
        return failure(true, () -> List.of(found));
    }

    /** One or the other, with words that are made when somebody reads them. */
    Failure failure(boolean isCertain, Supplier<List<String>> found) {
        return failure(isCertain, found, found);
    }

    /** The same, with other words where more events may come. */
    Failure failure(boolean isCertain, Supplier<List<String>> found, Supplier<List<String>> foundSoFar) {
        return new Failure(this, text(found), text(foundSoFar), isCertain, null);
    }

    private static Supplier<String> text(Supplier<List<String>> lines) {
        return () -> MessageWords.text(lines.get().toArray(String[]::new));
    }

    String words() {
        return "Expecting " + subject + " " + verb;
    }
}
