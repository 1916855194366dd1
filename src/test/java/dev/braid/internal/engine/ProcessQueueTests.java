package dev.braid.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessQueueTests {

    private static final long FAR_AWAY = Long.MAX_VALUE - 1;

    private record Entry(long time, Process process) {}

    /** A queue beside a sorted set. */
    private static final class Modelled {

        final ProcessQueue queue = new ProcessQueue();
        final TreeSet<Entry> model =
                new TreeSet<>(Comparator.comparingLong(Entry::time).thenComparingLong(entry -> entry.process.number()));
        private long numbers;

        void add(long time) {
            // Numbers that neither rise nor fall.
            Entry entry = new Entry(time, new Numbered(numbers++ ^ 0x5A5));
            queue.add(entry.time, entry.process);
            model.add(entry);
        }

        void rescheduleFirst(long wait) {
            Entry first = model.pollFirst();
            long time = first.time + wait;
            Entry later = new Entry(time < 0 ? FAR_AWAY : Math.min(time, FAR_AWAY), first.process);
            queue.rescheduleFirst(later.time);
            model.add(later);
        }

        void removeFirst() {
            queue.removeFirst();
            model.pollFirst();
        }

        void check() {
            assertThat(queue.isEmpty()).isEqualTo(model.isEmpty());
            if (!model.isEmpty()) {
                Entry first = model.first();
                Entry second = model.higher(first);
                assertThat(queue.first()).isSameAs(first.process);
                assertThat(queue.firstTime()).isEqualTo(first.time);
                assertThat(queue.othersActAt()).isBetween(first.time, second == null ? Long.MAX_VALUE : second.time);
            }
        }
    }

    /** Over random additions, waits and ends, many of them at the same instants. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theFirstIsTheEarliestAndOfThoseTheOneWithTheLeastNumber(long seed) {
        Random random = new Random(seed);
        Modelled queue = new Modelled();
        for (int i = 0; i < 20_000; i++) {
            int act = random.nextInt(i < 10_000 ? 4 : 7);
            if (queue.model.isEmpty() || act < 2) {
                queue.add(random.nextInt(50));
            } else if (act == 2) {
                queue.rescheduleFirst(random.nextInt(20));
            } else {
                queue.removeFirst();
            }
            queue.check();
        }
    }

    /** How long processes wait: the kinds that put them into groups in different ways. */
    private enum Waits {
        NONE,
        SHORTEST,
        EQUAL,
        UNIFORM,
        EXPONENTIAL,
        FEW_VERY_LONG,
        OF_ALL_MAGNITUDES,
        SOME_FOR_EVER;

        long next(Random random) {
            return switch (this) {
                case NONE -> 0;
                case SHORTEST -> 1;
                case EQUAL -> 1_000_000_000;
                case UNIFORM -> random.nextInt(1_000_000_000);
                case EXPONENTIAL -> (long) (-15e9 * Math.log(1 - random.nextDouble()));
                case FEW_VERY_LONG -> random.nextInt(100) == 0 ? 1L << 55 : random.nextInt(1_000_000);
                case OF_ALL_MAGNITUDES -> random.nextLong() >>> (1 + random.nextInt(Long.SIZE - 1));
                case SOME_FOR_EVER -> random.nextInt(1000) == 0 ? FAR_AWAY : random.nextInt(1_000_000);
            };
        }
    }

    /** As a run does it: a process is added at the instant of the one that acts. */
    @ParameterizedTest
    @EnumSource
    void aCrowdComesAndGoesInTheSameOrder(Waits waits) {
        Random random = new Random(11);
        Modelled queue = new Modelled();
        int crowd = 5_000;
        for (int i = 0; i < 150_000; i++) {
            boolean grows = i / 30_000 % 2 == 0;
            long now = queue.model.isEmpty() ? 0 : queue.model.first().time;
            int size = queue.model.size();
            if (size == 0 || (grows && size < crowd && random.nextBoolean())) {
                queue.add(now);
            } else if (!grows && random.nextInt(3) == 0) {
                queue.removeFirst();
            } else {
                queue.rescheduleFirst(waits.next(random));
            }
            queue.check();
        }
    }

    private static final class Numbered extends Process {

        Numbered(long number) {
            super(number);
        }

        @Override
        protected long act(long now, Step step) {
            return DONE;
        }
    }
}
