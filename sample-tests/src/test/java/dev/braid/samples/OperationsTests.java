package dev.braid.samples;

import static dev.braid.assertions.EventAssertions.assertThat;
import static java.time.Duration.ofMinutes;

import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Events;
import dev.braid.Operations;
import dev.braid.RunClock;
import dev.braid.Ticks;
import dev.braid.jupiter.EventSequence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What docs/operations.md shows. */
class OperationsTests {

    @Test
    void aCloudAtWork(
            @EventSequence(operation = "mix", ratePerMinute = 600, duration = "1h") List<Event> notifications) {
        assertThat(notifications).isInterleaved().isOrderedByTime();
    }

    @Test
    void anInstanceIsLaunched(@EventSequence(operation = "run_instance", entities = 20) List<Event> notifications) {
        assertThat(notifications)
                .eachKey()
                .hasTypes(
                        "compute.run_instance.start",
                        "scheduler.run_instance.start",
                        "scheduler.run_instance.scheduled",
                        "scheduler.run_instance.end",
                        "compute.instance.update",
                        "compute.instance.update",
                        "compute.instance.update",
                        "compute.instance.update",
                        "compute.instance.update",
                        "compute.instance.update",
                        "compute.run_instance.end");
    }

    @Test
    void byHand(
            @EventSequence(operation = "update", entities = 10, clock = RunClock.MANUAL) EventStream notifications) {
        notifications.start();
        notifications.advance(ofMinutes(1));

        assertThat(notifications.takeDue()).isOrderedByTime();
    }

    @Test
    void ofTemplates(
            @EventSequence(
                            templates = "templates",
                            weights = {"volume.create=3", "volume.delete=1"},
                            entities = 100)
                    List<Event> notifications) {
        assertThat(notifications)
                .eachKey()
                .when("volume.delete.start")
                .isFollowedBy("volume.delete.end")
                .within(Duration.ofSeconds(10));
    }

    @Test
    void inRealTime() {
        List<Event> received = new ArrayList<>();
        Ticks ticks = Operations.of("mix").ratePerMinute(60_000).generator().ticks();
        while (received.size() < 100) {
            received.addAll(ticks.generate(Instant.now()));
        }

        assertThat(received).isOrderedByTime();
    }

    @Test
    void asFastAsPossible() {
        List<Event> received = new ArrayList<>();
        Ticks ticks = Operations.of("mix").generator().ticks();
        Instant now = Instant.parse("2024-01-01T00:00:00Z");
        while (received.size() < 10_000) {
            received.addAll(ticks.generate(now));
            now = ticks.nextTick(now);
        }

        assertThat(received).isInterleaved();
    }

    @Test
    void withoutAnnotations() {
        Events notifications =
                Operations.of("create").entities(50).generator().seed(7).events();

        Assertions.assertThat(notifications.stream().map(Event::key).distinct()).hasSizeGreaterThanOrEqualTo(50);
    }
}
