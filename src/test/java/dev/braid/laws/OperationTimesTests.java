package dev.braid.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.Operations;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long built-in operations take, and how many of them are under way at a time. */
class OperationTimesTests {

    private static final String EXISTS = "compute.instance.exists";
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    /** No operation takes longer. */
    private static final Duration LONGEST = Duration.ofMinutes(16);

    private static Collection<List<Event>> operations(Operations operations, Duration duration) {
        return operations.generator().start(START).duration(duration).stream()
                .collect(Collectors.groupingBy(Event::key))
                .values();
    }

    /** All that begin in the first hour, to their ends. */
    private static List<List<Event>> ended(Operations operations) {
        return operations(operations.ratePerMinute(500), Duration.ofHours(1).plus(LONGEST)).stream()
                .filter(events -> events.get(0).time().isBefore(START.plus(Duration.ofHours(1))))
                .toList();
    }

    private static double secondsBefore(List<Event> operation, int index) {
        return Duration.between(
                                operation.get(index - 1).time(),
                                operation.get(index).time())
                        .toNanos()
                / 1e9;
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "delete", "update", "mix", "run_instance"})
    void anActionTakesUpToAQuarterOfAnHourAndAllDurationsAreAsFrequent(String name) {
        Operations operations = Operations.of(name);
        long[] tenths = new long[10];
        for (List<Event> operation : ended(name.equals("update") ? operations.entities(5000) : operations)) {
            for (int i = 1; i < operation.size(); i++) {
                String type = operation.get(i).type();
                if (type.startsWith("compute.") && type.endsWith(".end")) {
                    double seconds = secondsBefore(operation, i);
                    assertThat(seconds).isBetween(0.25, 900.0);
                    tenths[(int) ((seconds - 0.25) / 899.75001 * tenths.length)]++;
                }
            }
        }
        double each = Arrays.stream(tenths).sum() / 10.0;

        assertThat(each).isGreaterThan(900);
        assertThat(Arrays.stream(tenths)).allMatch(count -> Math.abs(count - each) < each / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "delete", "update"})
    void whatExistsIsToldSoonAfter(String name) {
        assertThat(ended(Operations.of(name))).hasSizeGreaterThan(1000).allSatisfy(operation -> {
            int last = operation.size() - 1;
            assertThat(operation.get(last).type()).isEqualTo(EXISTS);
            assertThat(secondsBefore(operation, last)).isBetween(0.1, 0.5);
        });
    }

    /** A quarter of an hour after the start as many end as begin. */
    @ParameterizedTest
    @CsvSource({"mix, 420", "create, 755", "delete, 754"})
    void hundredsAreUnderWay(String name, double mean) {
        Map<Instant, Integer> changes = new TreeMap<>();
        for (List<Event> operation : operations(Operations.of(name), Duration.ofHours(2))) {
            changes.merge(operation.get(0).time(), 1, Integer::sum);
            changes.merge(operation.get(operation.size() - 1).time(), -1, Integer::sum);
        }
        LongSummaryStatistics underWay = new LongSummaryStatistics();
        int now = 0;
        for (Map.Entry<Instant, Integer> change : changes.entrySet()) {
            now += change.getValue();
            if (change.getKey().isAfter(START.plus(LONGEST))
                    && change.getKey().isBefore(START.plusSeconds(7200).minus(LONGEST))) {
                underWay.accept(now);
            }
        }

        assertThat(underWay.getAverage()).isBetween(0.9 * mean, 1.1 * mean);
        assertThat(underWay.getMin()).isGreaterThan((long) (0.75 * mean));
        assertThat(underWay.getMax()).isLessThan((long) (1.25 * mean));
    }

    @Test
    void updatesWaitForInstancesThatAreIdle() {
        long begun = operations(Operations.of("update").entities(10), Duration.ofHours(1)).stream()
                .filter(operation -> operation.size() > 1)
                .count();

        // Ten at a time, of two and a half minutes in the mean.
        assertThat(begun).isBetween(200L, 300L);
    }
}
