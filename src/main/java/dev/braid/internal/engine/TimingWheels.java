package dev.braid.internal.engine;

import java.util.Arrays;

/**
 * Processes in groups by the instants at which they act: hierarchical timing wheels, after G. Varghese and T. Lauck, 1987.
 *
 * <p>An instant is a number of 16 digits of four bits. A process is in the wheel of the first digit in which its instant
 * differs from that of the group taken last, and there in the group of that digit: the group next in time is the first one
 * of the lowest wheel that has any. A group that is too large when its turn comes is divided among the wheels below.
 */
final class TimingWheels {

    private static final int DIGIT_BITS = 4;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int WHEELS = Long.SIZE / DIGIT_BITS;

    /** What is kept in order, and read ahead, at once: it has to stay in the processor's caches. */
    private static final int LARGEST_GROUP = 128;

    private final Group[] groups = new Group[WHEELS * DIGITS];

    /** By wheel: a bit for each group that has processes. */
    private final int[] occupied = new int[WHEELS];

    /** A bit for each wheel that has processes. */
    private int occupiedWheels;

    /** The beginning of the group taken last, and its length. */
    private long start;

    private long length;

    TimingWheels() {
        Arrays.setAll(groups, index -> new Group());
    }

    boolean isEmpty() {
        return occupiedWheels == 0;
    }

    /** Takes processes from an instant on again; with empty wheels any, else one before the {@link #end} of the group taken last. */
    void goBackTo(long instant) {
        start = instant;
    }

    /** Not before the {@link #end} of the group taken last. */
    void add(long time, int id) {
        int wheel = (Long.SIZE - 1 - Long.numberOfLeadingZeros((time ^ start) | 1)) / DIGIT_BITS;
        int digit = (int) (time >>> (wheel * DIGIT_BITS)) & (DIGITS - 1);
        groups[wheel * DIGITS + digit].add(time, id);
        occupied[wheel] |= 1 << digit;
        occupiedWheels |= 1 << wheel;
    }

    /** Takes the group that is next in time; where there are none, there is no next one either. */
    Group next() {
        while (true) {
            int wheel = Integer.numberOfTrailingZeros(occupiedWheels);
            Group group = takeFirst(wheel);
            if (group.size() <= LARGEST_GROUP || wheel == 0) {
                return group;
            }
            for (int i = 0; i < group.size(); i++) {
                add(group.time(i), group.id(i));
            }
            group.clear();
        }
    }

    private Group takeFirst(int wheel) {
        int digit = Integer.numberOfTrailingZeros(occupied[wheel]);
        occupied[wheel] ^= 1 << digit;
        if (occupied[wheel] == 0) {
            occupiedWheels ^= 1 << wheel;
        }
        int shift = wheel * DIGIT_BITS;
        start = ((start >>> shift & -DIGITS) | digit) << shift;
        length = 1L << shift;
        return groups[wheel * DIGITS + digit];
    }

    /** Where the group taken last ends: until then nothing is in the wheels. */
    long end() {
        long end = start + length;
        return end < 0 ? Tournament.NEVER : end;
    }
}
