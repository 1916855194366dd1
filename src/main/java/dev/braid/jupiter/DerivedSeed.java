package dev.braid.jupiter;

import dev.braid.internal.random.Keys;

/** A seed of what stays the same when other tests come and go. */
final class DerivedSeed {

    private static final String INVOCATION = "-invocation:#";

    private DerivedSeed() {}

    /**
     * Derives a seed.
     *
     * @param member the name of the method or field
     * @param parameterTypes none for a field
     * @param uniqueId read for the indexes of the invocations that lead to the test; never as a whole, since a suite puts
     *     itself before it
     * @param position of the parameter, from 0
     */
    static long of(Class<?> owner, String member, Class<?>[] parameterTypes, String uniqueId, int position) {
        long key = Keys.child(Keys.root(0), owner.getName());
        key = Keys.child(key, member);
        for (Class<?> type : parameterTypes) {
            key = Keys.child(key, type.getName());
        }
        return Keys.child(invocations(key, uniqueId), position);
    }

    /** Goes through segments such as {@code [test-template-invocation:#2]}; values of others have their colons encoded. */
    private static long invocations(long key, String uniqueId) {
        int start = uniqueId.indexOf(INVOCATION);
        while (start >= 0) {
            int digits = start + INVOCATION.length();
            int end = uniqueId.indexOf(']', digits);
            key = Keys.child(key, Integer.parseInt(uniqueId, digits, end, 10));
            start = uniqueId.indexOf(INVOCATION, end);
        }
        return key;
    }
}
