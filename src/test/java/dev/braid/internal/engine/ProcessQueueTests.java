package dev.braid.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessQueueTests {

    private record Entry(long time, Process process) {}

    /** The queue against a sorted set, over random additions, delays and ends, many of them at the same instants. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theFirstIsTheEarliestAndOfThoseTheOneWithTheLeastNumber(long seed) {
        Random random = new Random(seed);
        ProcessQueue queue = new ProcessQueue();
        TreeSet<Entry> model =
                new TreeSet<>(Comparator.comparingLong(Entry::time).thenComparingLong(entry -> entry.process.number()));
        long numbers = 0;
        for (int i = 0; i < 20_000; i++) {
            int act = random.nextInt(i < 10_000 ? 4 : 7);
            if (model.isEmpty() || act < 2) {
                // Numbers that neither rise nor fall.
                Entry entry = new Entry(random.nextInt(50), new Numbered(numbers++ ^ 0x5A5));
                queue.add(entry.time, entry.process);
                model.add(entry);
            } else if (act == 2) {
                Entry first = model.pollFirst();
                Entry later = new Entry(first.time + random.nextInt(20), first.process);
                queue.rescheduleFirst(later.time);
                model.add(later);
            } else {
                queue.removeFirst();
                model.pollFirst();
            }
            assertThat(queue.isEmpty()).isEqualTo(model.isEmpty());
            if (!model.isEmpty()) {
                Entry first = model.first();
                Entry second = model.higher(first);
                assertThat(queue.first()).isSameAs(first.process);
                assertThat(queue.firstTime()).isEqualTo(first.time);
                assertThat(queue.secondTime()).isEqualTo(second == null ? Long.MAX_VALUE : second.time);
            }
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
