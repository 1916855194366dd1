package dev.braid.internal.engine;

/**
 * Processes ordered by (time, process number).
 *
 * <p>Those that act soon are kept in order. Where there is a crowd, most act later and wait in groups, without an order;
 * when the time of a group has come, all that its processes need is read ahead.
 */
final class ProcessQueue {

    /** Fewer processes fit into the processor's caches as they are. */
    private static final int CROWD = 1024;

    private final Processes processes = new Processes();
    private Tournament soon = new Tournament(processes);
    private final TimingWheels later = new TimingWheels();

    /** Who acts then or after it, waits. */
    private long horizon = Tournament.NEVER;

    /** Kept so that the reading ahead is not left out as a work without a result. */
    private long unused;

    boolean isEmpty() {
        return soon.isEmpty();
    }

    long firstTime() {
        return soon.firstTime();
    }

    Process first() {
        return processes.get(soon.first());
    }

    /** No process but the first acts before. */
    long othersActAt() {
        return Math.min(soon.secondTime(), horizon);
    }

    void add(long time, Process process) {
        int id = processes.add(process);
        if (time < horizon) {
            soon.add(time, id);
            if (soon.size() > CROWD && horizon - soon.firstTime() > 1) {
                letAllWait();
            }
        } else {
            later.add(time, id);
        }
        refill();
    }

    void rescheduleFirst(long time) {
        if (time < horizon) {
            soon.rescheduleFirst(time);
        } else {
            later.add(time, soon.first());
            soon.removeFirst();
            refill();
        }
    }

    void removeFirst() {
        processes.remove(soon.first());
        soon.removeFirst();
        refill();
    }

    /** Unless they act at one instant, fewer act soon afterwards. */
    private void letAllWait() {
        Tournament all = soon;
        soon = new Tournament(processes);
        later.goBackTo(all.firstTime());
        while (!all.isEmpty()) {
            later.add(all.firstTime(), all.first());
            all.removeFirst();
        }
    }

    private void refill() {
        if (soon.isEmpty() && !later.isEmpty()) {
            Group group = later.next();
            horizon = later.end();
            readAhead(group);
            for (int i = 0; i < group.size(); i++) {
                soon.add(group.time(i), group.id(i));
            }
            group.clear();
        }
    }

    /** In two loops, so that the waits for one process's memory are not the start of the next one's. */
    private void readAhead(Group group) {
        for (int i = 0; i < group.size(); i++) {
            unused += processes.get(group.id(i)).number();
        }
        for (int i = 0; i < group.size(); i++) {
            unused += processes.get(group.id(i)).readAhead();
        }
    }
}
