package dev.braid.benchmark;

import dev.braid.elasticsearch.ElasticsearchEventSink;

/** Prints how many events a second were made and sent to an index, up to the last confirmation. */
final class BulkEvents {

    private BulkEvents() {}

    public static void main(String[] args) {
        send(args[0], BulkBenchmark.WARM_UP, BulkBenchmark.WARM_UP_COUNT);
        long count = Long.parseLong(args[2]);
        System.out.println(count / send(args[0], args[1], count));
    }

    /** In so many seconds. */
    private static double send(String url, String index, long count) {
        try (ElasticsearchEventSink sink = ElasticsearchEventSink.to(url, index).open()) {
            long start = System.nanoTime();
            Orders.ofBytes(BulkBenchmark.BYTES).count(count).sendTo(sink);
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
