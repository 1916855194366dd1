package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.testkit.TestRun;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.TestInfo;

/** Watches tests that run at the same time, and what they read. */
final class Overlap {

    private static final String[] ONE_AFTER_THE_OTHER = {"junit.jupiter.execution.parallel.enabled", "false"};
    private static final String[] EIGHT_AT_ONCE = {
        "junit.jupiter.execution.parallel.enabled", "true",
        "junit.jupiter.execution.parallel.mode.default", "concurrent",
        "junit.jupiter.execution.parallel.config.strategy", "fixed",
        "junit.jupiter.execution.parallel.config.fixed.parallelism", "8"
    };

    /** What each test read, by its name. */
    private final Map<String, List<String>> read = new ConcurrentSkipListMap<>();

    private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
    private final AtomicInteger mostRunning = new AtomicInteger();

    /** A test begins to use a topic or an index, which nobody else does meanwhile. */
    void enter(String name) {
        assertThat(running.computeIfAbsent(name, none -> new AtomicInteger()).incrementAndGet())
                .isOne();
        mostRunning.accumulateAndGet(
                running.values().stream().mapToInt(AtomicInteger::get).sum(), Math::max);
    }

    void read(TestInfo test, RepetitionInfo repetition, List<Event> events) {
        read.put(
                test.getTestClass().orElseThrow().getSimpleName() + repetition.getCurrentRepetition(),
                events.stream().map(Event::toJson).toList());
    }

    void leave(String name) {
        running.get(name).decrementAndGet();
    }

    void checkThatTestsReadWhatTheyReadAlone(Class<?> testCases, int count) {
        Map<String, List<String>> alone = run(testCases, count, ONE_AFTER_THE_OTHER);
        assertThat(mostRunning).hasValue(1);
        Map<String, List<String>> together = run(testCases, count, EIGHT_AT_ONCE);

        assertThat(together).isEqualTo(alone).hasSize(count);
        assertThat(mostRunning).hasValueGreaterThan(1);
    }

    private Map<String, List<String>> run(Class<?> testCases, int count, String... settings) {
        read.clear();
        TestRun run = TestRun.of(testCases, settings);
        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(count);
        return Map.copyOf(read);
    }
}
