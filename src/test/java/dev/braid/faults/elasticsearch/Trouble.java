package dev.braid.faults.elasticsearch;

/** What happens to a bulk request. */
public enum Trouble {
    NONE,
    /** A third of the operations is refused, and the others are applied. */
    SOME_REFUSED(429),
    /** As {@link #SOME_REFUSED}, by a shard that is not there. */
    SOME_UNAVAILABLE(503),
    ALL_REFUSED(429),
    UNAVAILABLE(503),
    BAD_GATEWAY(502),
    GATEWAY_TIMEOUT(504),
    RESET,
    RESET_WHEN_APPLIED,
    /** No answer until the client gives up, and nothing is applied. */
    STALL,
    /** No answer until the client gives up, and everything is applied then. */
    STALL_AND_APPLY,
    /** Applied; the answer ends in its middle. */
    CUT_ANSWER,
    /** Applied; the answer is a whole one, of which the last operation is missing. */
    SHORT_ANSWER,
    /** Applied; the answer says 200, and comes from somebody else. */
    OTHER_ANSWER,
    /** Applied; the answer comes late, and in pieces. */
    SLOW,
    /** Conflicts of versions are answered as if they were none, which is what a writer does that takes the first one for done. */
    CONFLICTS_HIDDEN;

    private final int status;

    Trouble() {
        this(200);
    }

    Trouble(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
