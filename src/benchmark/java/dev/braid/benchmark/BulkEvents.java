package dev.braid.benchmark;

import dev.braid.elasticsearch.ElasticsearchEventSink;

/** Prints how many events a second were made and sent to an index, up to the last confirmation. */
final class BulkEvents {

    private BulkEvents() {}

    public static void main(String[] args) {
        long count = Long.parseLong(args[2]);
        try (ElasticsearchEventSink sink =
                ElasticsearchEventSink.to(args[0], args[1]).open()) {
            long start = System.nanoTime();
            Orders.ofBytes(BulkBenchmark.BYTES).count(count).sendTo(sink);
            System.out.println(count / ((System.nanoTime() - start) / 1e9));
        }
    }
}
