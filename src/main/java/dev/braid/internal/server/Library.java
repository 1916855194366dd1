package dev.braid.internal.server;

import dev.braid.BraidException;

/** What users add to their project for a server; none of it comes with Braid. */
public interface Library {

    /** As in a pom, such as {@code org.apache.kafka:kafka-clients:4.3.1}. */
    String coordinates();

    boolean isPresent();

    /** The coordinates without the version. */
    default String artifact() {
        return coordinates().substring(0, coordinates().lastIndexOf(':'));
    }

    /**
     * Says what to add where it is missing.
     *
     * @param what needs it, in the words of a message
     */
    default void require(String what) {
        if (!isPresent()) {
            throw new BraidException(what + ": found its classes nowhere on the class path; add " + coordinates());
        }
    }

    /** One that is there when this type of it is. */
    static Library of(String type, String coordinates) {
        return new OnClassPath(type, coordinates);
    }
}
