package dev.braid.benchmark;

import dev.braid.BackendMode;
import dev.braid.elasticsearch.ElasticsearchBackend;
import dev.braid.internal.elastic.ElasticAccess;
import dev.braid.internal.elastic.ElasticClient;
import dev.braid.sequence.IdSequence;
import dev.braid.sequence.IdSequences;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Blocks of ids that several threads take from one sequence, and bare PUTs of one document by as many threads and the same
 * client, in turns on the same server; and what an id costs that is at hand.
 */
final class SequenceBenchmark {

    private static final int THREADS = 8;
    private static final long TURN_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int TURNS = 13;
    private static final int WARM_UP_TURNS = 4;
    private static final int BLOCK = 100_000;
    private static final int SAMPLES = 201;
    private static final int IDS = 10_000;

    private SequenceBenchmark() {}

    /** Blocks and PUTs a second of all threads, and ids a second of one. */
    static void measure(KafkaBenchmark.Results results) throws Exception {
        try (ElasticsearchBackend server = ElasticsearchBackend.builder()
                        .mode(BackendMode.EMBEDDED)
                        .start();
                IdSequences sequences = IdSequences.on(server);
                ElasticClient client =
                        ElasticClient.of(ElasticAccess.of("the server", server.url()), Duration.ofSeconds(30))) {
            IdSequence ids = sequences.named("benchmark").blockSize(BLOCK).create();
            client.ask("PUT", "/puts", bytes("{\"settings\":{\"number_of_shards\":1,\"number_of_replicas\":0}}"));
            byte[] document = bytes("{\"token\":\"e1b0c9a4-9f1a-4b11-8a38-0f1d9c2b7a52\"}");
            List<Double> blocks = new ArrayList<>();
            List<Double> puts = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                puts.add(rate(() -> client.ask("PUT", "/puts/_doc/1", document)));
                blocks.add(rate(ids::nextBlock));
            }
            // The first turns compile the code of client and server.
            results.add("Sequence.reference", Medians.of(puts.subList(WARM_UP_TURNS, TURNS)));
            results.add("Sequence.blocks", Medians.of(blocks.subList(WARM_UP_TURNS, TURNS)));
            results.add("Sequence.ids", TimeUnit.SECONDS.toNanos(1) / nanos(ids));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static double rate(Runnable action) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            long begin = System.nanoTime();
            Callable<Long> loop = () -> {
                long done = 0;
                while (System.nanoTime() - begin < TURN_NANOS) {
                    action.run();
                    done++;
                }
                return done;
            };
            long sum = 0;
            for (Future<Long> done : threads.invokeAll(Collections.nCopies(THREADS, loop))) {
                sum += done.get();
            }
            return sum * 1e9 / (System.nanoTime() - begin);
        } finally {
            threads.shutdown();
        }
    }

    /** The median of samples that have waits for blocks in them, too. */
    private static double nanos(IdSequence ids) {
        List<Double> samples = new ArrayList<>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            long begin = System.nanoTime();
            for (int i = 0; i < IDS; i++) {
                ids.next();
            }
            samples.add((System.nanoTime() - begin) / (double) IDS);
        }
        return Medians.of(samples);
    }

    public static void main(String[] args) throws Exception {
        measure((name, rate) -> System.out.println(name + " " + rate));
    }
}
