package dev.braid.internal.random;

/** Keys of paths: each step, a name or a number, makes another key out of its parent's. */
public final class Keys {

    // What a key is used for goes into it first, so that a name, a number and a root cannot mean the same.
    private static final long ROOTS = 0x526F6F7473000000L;
    private static final long NAMES = 0x4E616D6573000000L;
    private static final long NUMBERS = 0x4E756D6265727300L;
    private static final long STEPS = 0x5374657073000000L;

    // No char has this value: "ab" then "c" differs from "a" then "bc".
    private static final long END_OF_NAME = Character.MAX_VALUE + 1L;

    private Keys() {}

    public static long root(long seed) {
        return SplitMix64.draw(ROOTS, seed);
    }

    public static long child(long key, String name) {
        long hash = SplitMix64.mix(key + NAMES);
        for (int i = 0; i < name.length(); i++) {
            hash = SplitMix64.draw(hash, name.charAt(i));
        }
        return SplitMix64.draw(hash, END_OF_NAME);
    }

    public static long child(long key, long number) {
        return SplitMix64.draw(SplitMix64.mix(key + NUMBERS), number);
    }

    /** The key of a process's step; it knows no seed, which is in the keys of the paths. */
    public static long step(long process, long step) {
        return SplitMix64.draw(steps(process), step);
    }

    /** The state whose draw number n is the key of the process's step n. */
    public static long steps(long process) {
        return SplitMix64.draw(STEPS, process);
    }
}
