package dev.braid.internal.engine;

import java.util.Arrays;

/**
 * Processes ordered by (time, process number): a binary tree in whose leaves the processes have their places, and of whose
 * nodes each holds the earlier of its two children, so that the root is the first of all.
 *
 * <p>A process that moves replays its way to the root alone. Unlike a heap's, that way is known beforehand and needs no branch,
 * which nobody could predict: it costs a third.
 */
final class Tournament {

    /** After all instants: the time of a place that no process has. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int ROOT = 1;

    private final Processes processes;

    /** By node: the children of node n are 2n and 2n + 1, and the second half are the leaves. */
    private long[] times;

    /** By node: the place of the process that is first there. */
    private int[] firsts;

    /** By place. */
    private int[] ids;

    private int[] freePlaces;
    private int size;

    Tournament(Processes processes) {
        this(processes, 64);
    }

    private Tournament(Processes processes, int places) {
        this.processes = processes;
        times = new long[2 * places];
        Arrays.fill(times, NEVER);
        firsts = new int[2 * places];
        ids = new int[places];
        freePlaces = new int[places];
        Arrays.setAll(freePlaces, index -> index);
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long firstTime() {
        return times[ROOT];
    }

    /** The number of the first process within the run's {@link Processes}. */
    int first() {
        return ids[firsts[ROOT]];
    }

    /** The instant of the second process, or the end of time. */
    long secondTime() {
        long second = NEVER;
        for (int node = ids.length + firsts[ROOT]; node != ROOT; node >>= 1) {
            second = Math.min(second, times[node ^ 1]);
        }
        return second;
    }

    void add(long time, int id) {
        if (size == ids.length) {
            grow();
        }
        int place = freePlaces[size++];
        ids[place] = id;
        play(place, time);
    }

    /** Puts the first process back at a later instant. */
    void rescheduleFirst(long time) {
        play(firsts[ROOT], time);
    }

    void removeFirst() {
        int place = firsts[ROOT];
        play(place, NEVER);
        freePlaces[--size] = place;
    }

    private void play(int challenger, long time) {
        // The lengths are powers of two: with these masks the compiler knows that no index needs a check.
        long[] timeOf = times;
        int[] firstOf = firsts;
        long earliest = time;
        int first = challenger;
        int node = ids.length + challenger;
        while (true) {
            timeOf[node & timeOf.length - 1] = earliest;
            firstOf[node & firstOf.length - 1] = first;
            if (node == ROOT) {
                return;
            }
            int sibling = node ^ 1;
            long otherTime = timeOf[sibling & timeOf.length - 1];
            int other = firstOf[sibling & firstOf.length - 1];
            if (otherTime == earliest) {
                first = winner(first, other, earliest);
            } else {
                // All ones where the other is earlier: times are not negative.
                long mask = (otherTime - earliest) >> (Long.SIZE - 1);
                earliest += (otherTime - earliest) & mask;
                first ^= (first ^ other) & (int) mask;
            }
            node >>= 1;
        }
    }

    private int winner(int place, int other, long time) {
        boolean isOther = time != NEVER && number(other) < number(place);
        return isOther ? other : place;
    }

    private long number(int place) {
        return processes.get(ids[place]).number();
    }

    private void grow() {
        Tournament larger = new Tournament(processes, 2 * ids.length);
        for (int place = 0; place < ids.length; place++) {
            larger.add(times[ids.length + place], ids[place]);
        }
        times = larger.times;
        firsts = larger.firsts;
        ids = larger.ids;
        freePlaces = larger.freePlaces;
    }
}
