package dev.braid.internal.server;

/** A part of a server, such as a topic or an index, as a test sees it. */
public interface UsedPart {

    /** On the server. */
    String name();

    /** Whether it was emptied, or left as it is, for the test. */
    boolean isPrepared();
}
