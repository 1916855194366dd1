package dev.braid.internal.spec;

import dev.braid.internal.document.Place;

/** Where a document wants its records. */
public sealed interface Target {

    record Stdout() implements Target {}

    /** A file, in the document's folder or below the root; {@code place} is that of its path. */
    record File(String path, Place place) implements Target {}

    /** A server, named by the target's type; records are not published to it from here. */
    record Server(String type, Place place) implements Target {}
}
