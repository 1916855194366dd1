package dev.braid.internal.engine;

import java.util.Arrays;

/** Processes that act within a stretch of time, in no order. */
final class Group {

    private static final int LEAST_ROOM = 8;

    private long[] times = {};
    private int[] ids = {};
    private int size;

    int size() {
        return size;
    }

    long time(int index) {
        return times[index];
    }

    int id(int index) {
        return ids[index];
    }

    void add(long time, int id) {
        if (size == ids.length) {
            int room = Math.max(LEAST_ROOM, 2 * size);
            times = Arrays.copyOf(times, room);
            ids = Arrays.copyOf(ids, room);
        }
        times[size] = time;
        ids[size++] = id;
    }

    void clear() {
        size = 0;
    }
}
