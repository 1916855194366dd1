package dev.braid.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.Example;
import dev.braid.Generator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SameBytesTests {

    private static final int EVENTS = 1000;
    private static final long[] SEEDS = {0, 1, -1, Long.MIN_VALUE, 6_364_136_223_846_793_005L};

    static List<Example> examples() {
        return Example.all();
    }

    /** A generator for each of the seeds. */
    private static Stream<Generator> seeded(Example example) {
        Generator generator = example.generator();
        return LongStream.of(SEEDS).mapToObj(generator::seed);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theFirstEventsAreTheSameWhateverTheCountIs(Example example) {
        seeded(example).forEach(generator -> {
            List<Event> events = generator.count(EVENTS).events();
            for (int count : new int[] {1, 2, 3, 10, 101, 500, EVENTS - 1}) {
                assertSame(generator.count(count).events(), events.subList(0, count));
            }
            assertSame(generator.stream().limit(EVENTS).toList(), events);
            assertSame(generator.count(Long.MAX_VALUE).stream().limit(EVENTS).toList(), events);
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theEventsOfADurationAreThoseOfACountBeforeItsEnd(Example example) {
        Instant start = Instant.parse(Generator.DEFAULT_START);
        seeded(example).forEach(generator -> {
            for (Duration duration :
                    List.of(Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofMillis(33_333))) {
                List<Event> events = generator.duration(duration).events();
                List<Event> more = generator.count(events.size() + 1).events();
                assertSame(events, more.subList(0, events.size()));
                assertThat(more.get(events.size()).time()).isAfterOrEqualTo(start.plus(duration));
                assertThat(events).allMatch(event -> event.time().isBefore(start.plus(duration)));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void allWaysGiveTheSameBytes(Example example) {
        seeded(example).map(generator -> generator.count(EVENTS)).forEach(generator -> {
            List<Event> events = generator.events();

            assertSame(generator.events(), events);
            assertSame(generator.stream().toList(), events);
            List<Event> iterated = new ArrayList<>();
            generator.iterator().forEachRemaining(iterated::add);
            assertSame(iterated, events);
            assertThat(generator.lines())
                    .isEqualTo(events.stream().map(Event::toJson).toList());
            assertThat(written(generator)).isEqualTo(lines(events));
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theUnionOfTheShardsIsTheWhole(Example example) {
        seeded(example).forEach(generator -> {
            assertShardsMakeTheWhole(generator.count(EVENTS));
            assertShardsMakeTheWhole(generator.duration(Duration.ofSeconds(30)).concurrency(7));
        });
    }

    private static void assertShardsMakeTheWhole(Generator generator) {
        List<Event> whole = generator.events();
        for (int shards = 1; shards <= 5; shards++) {
            List<Event> union = new ArrayList<>();
            Map<String, Integer> shardOfWorker = new LinkedHashMap<>();
            for (int k = 0; k < shards; k++) {
                Generator shard = generator.shard(k, shards);
                List<Event> events = shard.events();
                for (Event event : events) {
                    assertThat(shardOfWorker.putIfAbsent(event.key(), k)).isIn(null, k);
                }
                assertThat(written(shard)).isEqualTo(lines(events));
                union.addAll(events);
            }
            union.sort(Comparator.comparingLong(Event::index));
            assertSame(union, whole);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void runsInTurnDoNotDisturbEachOther(Example example) {
        Generator generator = example.generator().count(EVENTS);
        List<Event> one = generator.events();
        List<Event> two = generator.seed(2).events();
        Iterator<Event> first = generator.iterator();
        Iterator<Event> second = generator.seed(2).iterator();
        Iterator<Event> third = example.generator().iterator();

        for (int i = 0; i < EVENTS; i++) {
            assertThat(first.next()).isEqualTo(one.get(i));
            assertThat(second.next()).isEqualTo(two.get(i));
            assertThat(third.next()).isEqualTo(one.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void oneGeneratorServesManyThreads(Example example) throws Exception {
        Generator generator = example.generator().count(EVENTS);
        String expected = written(generator);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> runs = IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(i -> () -> written(generator))
                    .toList();
            for (Future<String> run : threads.invokeAll(runs)) {
                assertThat(run.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(lines(generator.stream().parallel().toList())).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anotherSeedGivesOtherBytes(Example example) {
        Generator generator = example.generator().count(50);
        Set<String> outputs = new LinkedHashSet<>();
        for (long seed = -50; seed < 50; seed++) {
            outputs.add(written(generator.seed(seed)));
            outputs.add(written(generator.seed(seed << 32)));
        }
        // Seed 0 came twice.
        assertThat(outputs).hasSize(199);
    }

    @ParameterizedTest
    @MethodSource("dev.braid.SpecificationFiles#generators")
    void whatAWorkerDrawsDoesNotDependOnTheOthers(Path file) {
        Generator generator =
                Tree.of(file).withoutCountersAndClocks().generator().count(EVENTS);
        Map<String, List<String>> alone = recordsByWorker(generator.concurrency(1));
        Map<String, List<String>> few = recordsByWorker(generator.concurrency(9));
        Map<String, List<String>> many = recordsByWorker(generator);

        assertThat(alone.keySet()).isNotEmpty();
        alone.forEach((worker, records) -> assertBeginAlike(records, few.getOrDefault(worker, List.of())));
        few.forEach((worker, records) -> assertBeginAlike(records, many.getOrDefault(worker, List.of())));
    }

    private static Map<String, List<String>> recordsByWorker(Generator generator) {
        Map<String, List<String>> records = new LinkedHashMap<>();
        for (Event event : generator.events()) {
            records.computeIfAbsent(event.key(), key -> new ArrayList<>())
                    .add(event.toJson().replaceFirst("\"time\":[^,}]*", ""));
        }
        return records;
    }

    private static void assertBeginAlike(List<String> one, List<String> other) {
        int both = Math.min(one.size(), other.size());
        assertThat(one.subList(0, both)).isEqualTo(other.subList(0, both));
    }

    /** Equal in everything that an event tells. */
    private static void assertSame(List<Event> actual, List<Event> expected) {
        assertThat(actual).isEqualTo(expected);
        for (int i = 0; i < actual.size(); i++) {
            Event event = actual.get(i);
            Event same = expected.get(i);
            assertThat(event.time()).isEqualTo(same.time());
            assertThat(event.type()).isEqualTo(same.type());
            assertThat(event.key()).isEqualTo(same.key());
        }
    }

    private static String written(Generator generator) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            generator.writeTo(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String lines(List<Event> events) {
        StringBuilder lines = new StringBuilder();
        events.forEach(event -> lines.append(event.toJson()).append('\n'));
        return lines.toString();
    }
}
