package dev.braid.internal.engine;

import java.util.Arrays;

/**
 * A heap of processes ordered by (time, process number).
 *
 * <p>Four children to a node instead of two: half as many levels, and siblings share a cache line, which is what counts
 * with a hundred thousand processes.
 */
final class ProcessQueue {

    private static final int ARITY_BITS = 2;

    private long[] times = new long[64];
    private Process[] processes = new Process[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    long firstTime() {
        return times[0];
    }

    Process first() {
        return processes[0];
    }

    /** The instant of the second process, or the end of time. */
    long secondTime() {
        return size > 1 ? times[earliestChild(0)] : Long.MAX_VALUE;
    }

    void add(long time, Process process) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            processes = Arrays.copyOf(processes, size * 2);
        }
        siftUp(size++, time, process);
    }

    /** Puts the first process back into the queue at a later instant. */
    void rescheduleFirst(long time) {
        siftDown(time, processes[0]);
    }

    @SuppressWarnings("NullAway") // a free place holds no process, so that the collector can have it
    void removeFirst() {
        size--;
        long time = times[size];
        Process process = processes[size];
        processes[size] = null;
        if (size > 0) {
            siftDown(time, process);
        }
    }

    private void siftUp(int from, long time, Process process) {
        int at = from;
        while (at > 0) {
            int parent = (at - 1) >> ARITY_BITS;
            if (!isBefore(time, process, parent)) {
                break;
            }
            move(parent, at);
            at = parent;
        }
        times[at] = time;
        processes[at] = process;
    }

    private void siftDown(long time, Process process) {
        int at = 0;
        while (true) {
            int child = earliestChild(at);
            if (child >= size || isBefore(time, process, child)) {
                break;
            }
            move(child, at);
            at = child;
        }
        times[at] = time;
        processes[at] = process;
    }

    private int earliestChild(int parent) {
        int first = (parent << ARITY_BITS) + 1;
        int end = Math.min(first + (1 << ARITY_BITS), size);
        int earliest = first;
        for (int child = first + 1; child < end; child++) {
            if (isBefore(times[child], processes[child], earliest)) {
                earliest = child;
            }
        }
        return earliest;
    }

    private boolean isBefore(long time, Process process, int other) {
        long otherTime = times[other];
        return time < otherTime || (time == otherTime && process.number() < processes[other].number());
    }

    private void move(int from, int to) {
        times[to] = times[from];
        processes[to] = processes[from];
    }
}
