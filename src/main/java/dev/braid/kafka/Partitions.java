package dev.braid.kafka;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;

/** What has been read of the partitions of a topic. */
final class Partitions<T> {

    private final List<List<T>> partitions = new ArrayList<>();
    private final ToLongFunction<T> time;

    Partitions(ToLongFunction<T> time) {
        this.time = time;
    }

    private static final class Cursor<T> {

        private final List<T> records;
        private final int partition;
        private int at;

        Cursor(List<T> records, int partition) {
            this.records = records;
            this.partition = partition;
        }

        boolean hasMore() {
            return at < records.size();
        }

        T head() {
            return records.get(at);
        }

        T next() {
            return records.get(at++);
        }

        int partition() {
            return partition;
        }
    }

    void add(int partition, T record) {
        while (partitions.size() <= partition) {
            partitions.add(new ArrayList<>());
        }
        partitions.get(partition).add(record);
    }

    void clear() {
        partitions.clear();
    }

    /** All, by their times; within a partition as they stand there. Of equal times the lower partition goes first. */
    List<T> merged() {
        Comparator<Cursor<T>> order = Comparator.comparingLong(cursor -> time.applyAsLong(cursor.head()));
        PriorityQueue<Cursor<T>> heads = new PriorityQueue<>(order.thenComparingInt(Cursor::partition));
        int size = 0;
        for (int partition = 0; partition < partitions.size(); partition++) {
            Cursor<T> cursor = new Cursor<>(partitions.get(partition), partition);
            size += cursor.records.size();
            if (cursor.hasMore()) {
                heads.add(cursor);
            }
        }
        List<T> merged = new ArrayList<>(size);
        for (Cursor<T> first = heads.poll(); first != null; first = heads.poll()) {
            merged.add(first.next());
            if (first.hasMore()) {
                heads.add(first);
            }
        }
        return merged;
    }
}
