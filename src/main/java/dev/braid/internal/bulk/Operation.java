package dev.braid.internal.bulk;

/**
 * A document on its way.
 *
 * @param number how many have been handed over before it
 * @param length of its lines in the body of a request
 * @param label what it is called when somebody asks how far a writer has got
 */
record Operation(String id, long version, long number, int length, Object label) {}
