package dev.braid.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.Generator;
import dev.braid.Operations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationLawTests {

    @Test
    void aHundredThousandOperationsTellOfNothingThatCannotBe() {
        OperationHistory history = new OperationHistory(Duration.ofHours(1));
        Iterator<Event> events = Operations.of("mix")
                .ratePerMinute(1200)
                .existsEvery(Duration.ofHours(1))
                .generator()
                .start(Instant.parse("2024-02-28T22:58:20Z"))
                .seed(7)
                .iterator();

        while (history.operations() < 100_000) {
            history.add(events.next());
        }

        assertThat(history.mostUnderWay()).isGreaterThan(2000);
        assertThat(history.reports()).isGreaterThan(100);
        assertThat(history.shapesSeen()).hasSize(OperationHistory.UPDATES.size() + 2);
    }

    /** Few instances, on which operations wait for each other. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 10, 100})
    void noMoreInstancesThanEntitiesAreThereAtOnce(long entities) {
        OperationHistory history = new OperationHistory(Duration.ofDays(1));
        Iterator<Event> events = Operations.of("mix")
                .ratePerMinute(600)
                .entities(entities)
                .generator()
                .seed(entities)
                .iterator();

        while (history.operations() < 2000) {
            history.add(events.next());
            assertThat(history.alive()).isLessThanOrEqualTo((int) entities);
        }

        assertThat(history.mostAlive()).isEqualTo((int) entities);
    }

    @Test
    void whatComesDoesNotDependOnHowOftenItIsAskedFor() {
        Instant start = Instant.parse("2024-01-01T23:59:50Z");
        Generator generator = Operations.of("mix").generator().start(start);
        Instant end = start.plusSeconds(60);
        List<Event> whole = generator.ticks().generate(end);

        for (long millis : new long[] {1, 7, 600, 9999}) {
            List<Event> parts = new ArrayList<>();
            var ticks = generator.ticks();
            for (Instant now = start; now.isBefore(end); now = now.plusMillis(millis)) {
                Instant asked = now;
                List<Event> due = ticks.generate(now);
                assertThat(due).allMatch(event -> !event.time().isAfter(asked));
                parts.addAll(due);
            }
            parts.addAll(ticks.generate(end));
            assertThat(parts).isEqualTo(whole);
        }
        assertThat(whole).isEqualTo(generator.stream().limit(whole.size()).toList());
    }
}
