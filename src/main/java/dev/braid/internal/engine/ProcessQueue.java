package dev.braid.internal.engine;

import java.util.Arrays;

/**
 * Processes ordered by (time, process number), as a tournament: a binary tree in whose leaves the processes have their places,
 * and of whose nodes each holds the earlier of its two children, so that the root is the first of all.
 *
 * <p>A process that moves replays its way to the root alone. Unlike a heap's, that way is known beforehand and needs no branch,
 * which nobody could predict: it costs a third.
 */
final class ProcessQueue {

    /** The time of a place that no process has. */
    private static final long NEVER = Long.MAX_VALUE;

    private static final int ROOT = 1;

    /** By node: the children of node n are 2n and 2n + 1, and the second half are the leaves. */
    private long[] times;

    /** By node: the place of the process that is first there. */
    private int[] firsts;

    private Process[] processes;
    private int[] freePlaces;
    private int size;

    ProcessQueue() {
        this(64);
    }

    private ProcessQueue(int places) {
        times = new long[2 * places];
        Arrays.fill(times, NEVER);
        firsts = new int[2 * places];
        processes = new Process[places];
        freePlaces = new int[places];
        Arrays.setAll(freePlaces, index -> index);
    }

    boolean isEmpty() {
        return size == 0;
    }

    long firstTime() {
        return times[ROOT];
    }

    Process first() {
        return processes[firsts[ROOT]];
    }

    /** The instant of the second process, or the end of time. */
    long secondTime() {
        long second = NEVER;
        for (int node = processes.length + firsts[ROOT]; node != ROOT; node >>= 1) {
            second = Math.min(second, times[node ^ 1]);
        }
        return second;
    }

    void add(long time, Process process) {
        if (size == processes.length) {
            grow();
        }
        int place = freePlaces[size++];
        processes[place] = process;
        play(place, time);
    }

    /** Puts the first process back into the queue at a later instant. */
    void rescheduleFirst(long time) {
        play(firsts[ROOT], time);
    }

    @SuppressWarnings("NullAway") // a free place holds no process, so that the collector can have it
    void removeFirst() {
        int place = firsts[ROOT];
        play(place, NEVER);
        processes[place] = null;
        freePlaces[--size] = place;
    }

    private void play(int challenger, long time) {
        // The lengths are powers of two: with these masks the compiler knows that no index needs a check.
        long[] timeOf = times;
        int[] firstOf = firsts;
        long earliest = time;
        int first = challenger;
        int node = processes.length + challenger;
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
        boolean isOther = time != NEVER && processes[other].number() < processes[place].number();
        return isOther ? other : place;
    }

    private void grow() {
        ProcessQueue larger = new ProcessQueue(2 * processes.length);
        for (int place = 0; place < processes.length; place++) {
            larger.add(times[processes.length + place], processes[place]);
        }
        times = larger.times;
        firsts = larger.firsts;
        processes = larger.processes;
        freePlaces = larger.freePlaces;
    }
}
