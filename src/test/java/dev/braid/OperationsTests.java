package dev.braid;

import static dev.braid.assertions.EventAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTests {

    private static final String EXISTS = "compute.instance.exists";

    private static Map<String, List<Event>> byKey(List<Event> events) {
        return events.stream().collect(Collectors.groupingBy(Event::key, LinkedHashMap::new, Collectors.toList()));
    }

    @Test
    void runInstanceGivesItsElevenTypes() {
        Events events = Operations.of("run_instance").entities(20).generator().events();

        assertThat(events)
                .isInterleaved()
                .isOrderedByTime()
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
        assertThat(events).hasSize(220);
        assertThat(events.stream()
                        .filter(event -> event.getString("payload.state").equals("active")))
                .extracting(Event::type)
                .containsOnly("compute.run_instance.end");
    }

    @Test
    void aNotificationTellsTheInstance() {
        Event event = Operations.of("delete").entities(1).generator().stream()
                .filter(one -> one.type().equals("compute.instance.delete.end"))
                .findFirst()
                .orElseThrow();

        assertThat(event.toJson())
                .matches("\\{\"message_id\":\"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\","
                        + "\"event_type\":\"compute.instance.delete.end\","
                        + "\"timestamp\":\"2024-01-01 00:\\d\\d:\\d\\d\\.\\d{6}\","
                        + "\"publisher_id\":\"compute_0\\d\\d\","
                        + "\"_context_request_id\":\"req-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\","
                        + "\"_context_tenant\":\"[0-9a-f]{32}\",\"priority\":\"INFO\",\"payload\":\\{"
                        + "\"tenant_id\":\"[0-9a-f]{32}\",\"user_id\":\"[0-9a-f]{32}\","
                        + "\"instance_id\":\"[0-9a-f-]{36}\",\"host\":\"compute_0\\d\\d\",\"state\":\"deleted\","
                        + "\"launched_at\":\"2023-12-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{6}\","
                        + "\"deleted_at\":\"2024-01-01 00:\\d\\d:\\d\\d\\.\\d{6}\","
                        + "\"instance_type\":\"m1\\.[a-z]+\",\"instance_flavor_id\":\"[1-5]\",\"image_meta\":\\{"
                        + "\"org.openstack__1__architecture\":\"x64\",\"org.openstack__1__os_version\":\"[0-9.]+\","
                        + "\"org.openstack__1__os_distro\":\"[a-z.]+\"\\}\\}\\}");
        assertThat(event.key()).isEqualTo("operation-000001");
        assertThat(event.get("payload.image_meta.\"org.openstack__1__architecture\""))
                .isEqualTo("x64");
    }

    @ParameterizedTest
    @CsvSource({"create, 7", "delete, 4", "run_instance, 11"})
    void theRunEndsWithItsOperations(String name, int events) {
        Operations operations = Operations.of(name).entities(50);

        assertThat(operations.generator().events()).hasSize(50 * events);
        assertThat(byKey(operations
                                .generator()
                                .start(Instant.parse("2024-01-01T23:52:00Z"))
                                .events())
                        .values())
                .as("reports at midnight besides")
                .hasSizeGreaterThan(50);
    }

    @Test
    void updatesAreOfInstancesThatAreThereFromTheBeginning() {
        Events events =
                Operations.of("update").entities(3).generator().count(600).events();

        assertThat(events.stream()
                        .map(event -> event.get("payload.instance_id"))
                        .distinct())
                .hasSize(3);
        assertThat(events.stream()
                        .map(event -> event.get("payload.launched_at"))
                        .distinct())
                .hasSize(3);
        assertThat(Operations.of("update").generator().count(20_000).stream()
                        .map(event -> event.get("payload.instance_id"))
                        .distinct())
                .hasSize(100);
    }

    @Test
    void operationsBeginWithEachTick() {
        List<Instant> beginnings = new ArrayList<>();
        byKey(Operations.of("create").ratePerMinute(70).entities(5).generator().events())
                .values()
                .forEach(operation -> beginnings.add(operation.get(0).time()));

        assertThat(beginnings)
                .extracting(Instant::toString)
                .containsExactly(
                        "2024-01-01T00:00:00Z",
                        "2024-01-01T00:00:00.857143Z",
                        "2024-01-01T00:00:01.714286Z",
                        "2024-01-01T00:00:02.571429Z",
                        "2024-01-01T00:00:03.428572Z");
        assertThat(Operations.of("create")
                        .ratePerHour(4200)
                        .entities(5)
                        .generator()
                        .events())
                .isEqualTo(Operations.of("create")
                        .ratePerMinute(70)
                        .entities(5)
                        .generator()
                        .events());
    }

    @Test
    void theMixIsAsFrequentAsItIsSaid() {
        Map<String, Long> types = byKey(Operations.of("mix")
                        .ratePerMinute(1000)
                        .generator()
                        .duration(Duration.ofHours(2))
                        .events())
                .values()
                .stream()
                .filter(operation -> operation.size() > 1)
                .collect(Collectors.groupingBy(operation -> operation.get(1).type(), Collectors.counting()));
        long created = types.remove("scheduler.run_instance.start");
        long deleted = types.remove("compute.instance.delete.start");
        long updated = types.values().stream().mapToLong(count -> count).sum();

        assertThat(deleted / (double) (deleted + updated)).isBetween(0.195, 0.205);
        // Where no instance is idle one is created, so that at least as many are created as deleted.
        assertThat(created / (double) (created + deleted + updated)).isBetween(0.16, 0.28);
        assertThat(types).hasSize(35);
        assertThat(types.values()).allMatch(count -> count > updated / 35.0 * 0.9 && count < updated / 35.0 * 1.1);
    }

    @ParameterizedTest
    @CsvSource({"PT1H, 3", "PT12H, 2", "PT24H, 1"})
    void whatExistsIsToldAtTheEndOfEachPeriod(Duration period, int reports) {
        Instant start = Instant.parse("2024-02-28T21:59:00Z");
        Events events = Operations.of("update")
                .entities(4)
                .ratePerHour(1)
                .existsEvery(period)
                .generator()
                .start(start)
                .duration(Duration.ofMinutes(period.toHours() == 12 ? 24 * 60 : 122))
                .events();
        Map<Instant, List<Event>> told = events.stream()
                .filter(event -> event.type().equals(EXISTS) && event.time().getEpochSecond() % 3600 == 0)
                .collect(Collectors.groupingBy(Event::time, LinkedHashMap::new, Collectors.toList()));

        assertThat(told).hasSize(reports);
        told.forEach((time, exists) -> {
            assertThat(exists).hasSize(4).allSatisfy(event -> {
                assertThat(event.getInstant("payload.audit_period_beginning")).isEqualTo(time.minus(period));
                assertThat(event.getInstant("payload.audit_period_ending")).isEqualTo(time);
            });
            assertThat(exists.stream().map(Event::key).distinct()).hasSize(4);
            assertThat(exists.stream()
                            .map(event -> event.get("payload.instance_id"))
                            .distinct())
                    .hasSize(4);
        });
    }

    /** The loops of the README of the original. */
    @Test
    void asFastAsPossible() {
        Ticks ticks = Operations.of("mix").ratePerMinute(100).generator().ticks();
        Instant now = Instant.now();
        int events = 0;
        int calls = 0;
        while (events < 10_000) {
            events += ticks.generate(now).size();
            now = ticks.nextTick(now);
            calls++;
        }
        assertThat(calls).isBetween(2000, 4000);
    }

    @Test
    void inRealTime() {
        Ticks ticks = Operations.of("mix").ratePerMinute(600_000).generator().ticks();
        Instant now = Instant.now();
        List<Event> events = new ArrayList<>();
        while (events.size() < 10_000) {
            List<Event> due = ticks.generate(now);
            Instant asked = now;
            assertThat(due).allMatch(event -> !event.time().isAfter(asked));
            events.addAll(due);
            now = Instant.now();
        }
        assertThat(events).isOrderedByTime();
        assertThat(Duration.between(events.get(0).time(), now))
                .isBetween(Duration.ofMillis(500), Duration.ofSeconds(60));
    }

    @Test
    void ticksBeginWithTheStartOrTheFirstInstant() {
        Instant start = Instant.parse("2020-05-05T05:05:05Z");
        Generator generator = Operations.of("create").generator();

        Ticks given = generator.start(start).ticks();
        assertThat(given.generate(start.minusNanos(1))).isEmpty();
        assertThat(given.generate(start)).extracting(Event::time).containsExactly(start);
        assertThat(given.generate(start)).isEmpty();
        assertThat(given.generate(start.minusSeconds(5))).isEmpty();

        assertThat(generator.ticks().generate(start)).extracting(Event::time).containsExactly(start);
        assertThat(generator.ticks().nextTick(start)).isEqualTo(start.plusMillis(600));
    }

    @Test
    void ticksSendToTheSink() {
        List<Event> sent = new ArrayList<>();
        Ticks ticks = Operations.of("create").generator().sink(sent::add).ticks();
        List<Event> due = ticks.generate(Instant.EPOCH);
        assertThat(sent).isEqualTo(due).hasSize(1);
    }

    @Test
    void ticksHaveNoClock() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() ->
                        Operations.of("mix").generator().clock(RunClock.REAL).ticks())
                .withMessage("found a clock, a speed or a rate, expected none of them:"
                        + " the instants of ticks are those that they are given");
    }

    @Test
    void anUnknownOperationIsRefused() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Operations.of("creat"))
                .withMessage(
                        "found the operation `creat`, expected one of `create`, `delete`, `update`, `run_instance`,"
                                + " `mix`; did you mean `create`?");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1e-9, 60_000_001, Double.NaN, Double.POSITIVE_INFINITY})
    void aRateOutOfRangeIsRefused(double rate) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Operations.of("mix").ratePerMinute(rate))
                .withMessage(
                        "found a rate of " + rate + " operations a minute, expected one from 0.000001 to 60000000");
    }

    @Test
    void wrongSettingsAreRefused() {
        Operations operations = Operations.of("update");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> operations.entities(0))
                .withMessage("found 0 entities, expected a number above 0");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> operations.entities(1).generator().events())
                .withMessage("found neither a count nor a duration, expected one of them: a list needs an end, and"
                        + " entities end nothing here: they are the number of instances; for events without end use"
                        + " stream()");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> operations.entities(1_000_001).generator())
                .withMessage("found 1000001 entities, expected at most 1000000: all instances that are updated are"
                        + " there from the beginning");
        Map<Duration, String> wrongPeriods = Map.of(
                Duration.ofHours(5),
                "5h",
                Duration.ofMinutes(90),
                "1h30m",
                Duration.ZERO,
                "0s",
                Duration.ofDays(2),
                "48h");
        for (Map.Entry<Duration, String> period : wrongPeriods.entrySet()) {
            assertThatExceptionOfType(BraidException.class)
                    .isThrownBy(() -> operations.existsEvery(period.getKey()))
                    .withMessage("found the period " + period.getValue()
                            + ", expected whole hours that divide the day, such as 1 or 24 hours");
        }
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> operations.generator().keyField("payload.instanceid"))
                .withMessageContaining("found `payload.instanceid`")
                .withMessageEndingWith("did you mean \"payload.instance_id\"?");
    }

    @Test
    void theFirstAndTheLastYearAreNoTrouble() {
        Generator update = Operations.of("update").generator();
        assertThat(update.start(Instant.parse("0000-01-01T00:00:00Z"))
                        .count(2000)
                        .events())
                .isOrderedByTime()
                .hasSize(2000);
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> update.start(Instant.parse("9999-12-31T23:59:00Z"))
                        .count(2000)
                        .events())
                .withMessageContaining("nothing happens until the clock is out of range");
    }
}
