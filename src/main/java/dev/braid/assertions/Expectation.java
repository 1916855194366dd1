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
        return new Failure(this, () -> MessageWords.text(found), false, null);
    }

    /** A failure that stays one, whatever comes later. */
    Failure never(String... found) {
        return new Failure(this, () -> MessageWords.text(found), true, null);
    }

    /** One or the other, with words that are made when somebody reads them. */
    Failure failure(boolean isCertain, Supplier<List<String>> found) {
        return new Failure(this, () -> MessageWords.text(found.get().toArray(String[]::new)), isCertain, null);
    }

    String words() {
        return "Expecting " + subject + " " + verb;
    }
}
