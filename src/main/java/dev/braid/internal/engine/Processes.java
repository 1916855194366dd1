package dev.braid.internal.engine;

import java.util.Arrays;

/** The processes of a run by small numbers, which cost less to move about than references: the collector follows those. */
final class Processes {

    private Process[] processes = new Process[64];
    private int[] free = new int[64];
    private int size;

    Processes() {
        Arrays.setAll(free, index -> index);
    }

    int add(Process process) {
        if (size == processes.length) {
            processes = Arrays.copyOf(processes, 2 * size);
            free = Arrays.copyOf(free, 2 * size);
            for (int id = size; id < free.length; id++) {
                free[id] = id;
            }
        }
        int id = free[size++];
        processes[id] = process;
        return id;
    }

    Process get(int id) {
        return processes[id];
    }

    @SuppressWarnings("NullAway") // a free place holds no process, so that the collector can have it
    void remove(int id) {
        processes[id] = null;
        free[--size] = id;
    }
}
