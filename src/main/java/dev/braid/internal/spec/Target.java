package dev.braid.internal.spec;

/** Where a document wants its records. */
public sealed interface Target {

    record Stdout() implements Target {}

    /** A file, in the document's folder or below the root. */
    record File(String path) implements Target {}

    /** A server, named by the target's type; records are not published to it from here. */
    record Server(String type) implements Target {}
}
