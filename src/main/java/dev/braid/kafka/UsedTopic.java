package dev.braid.kafka;

import dev.braid.internal.server.UsedPart;

/**
 * A topic as a test sees it.
 *
 * @param name on the broker
 * @param start where the test begins to read
 * @param isPrepared whether it was emptied, or left as it is, for the test
 */
record UsedTopic(String name, TopicStart start, boolean isPrepared) implements UsedPart {

    /** One of which the test said nothing beforehand. */
    static UsedTopic foreign(String name) {
        return new UsedTopic(name, TopicStart.BEGINNING, false);
    }
}
