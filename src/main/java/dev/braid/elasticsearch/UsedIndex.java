package dev.braid.elasticsearch;

import dev.braid.internal.server.UsedPart;

/**
 * An index as a test sees it.
 *
 * @param name on the server
 * @param isPrepared whether it was emptied, or left as it is, for the test
 */
record UsedIndex(String name, boolean isPrepared) implements UsedPart {}
