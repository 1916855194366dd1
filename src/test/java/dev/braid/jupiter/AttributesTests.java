package dev.braid.jupiter;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.braid.Event;
import dev.braid.Events;
import dev.braid.Generator;
import dev.braid.SpecificationFiles;
import dev.braid.testkit.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class AttributesTests {

    @Test
    void documentInTheCode(@GeneratedEvents(count = 2, spec = """
            emitters:
              - name: tick
                dimensions: []
            interarrival: {type: constant, value: 60}
            states:
              - name: tick
                emitter: tick
                delay: {type: constant, value: 0}
                transitions: [{next: stop, probability: 1}]
            """) List<String> lines) {
        assertThat(lines)
                .containsExactly("{\"time\":\"2024-01-01T00:00:00.000Z\"}", "{\"time\":\"2024-01-01T00:01:00.000Z\"}");
    }

    @Test
    void locations(
            @GeneratedEvents(spec = "clicks.json", count = 1, seed = 1) Events beside,
            @GeneratedEvents(spec = "dev/braid/jupiter/clicks.json", count = 1, seed = 1) Events fromTheRoot,
            @GeneratedEvents(spec = "classpath:dev/braid/jupiter/clicks.json", count = 1, seed = 1) Events pinned,
            @GeneratedEvents(spec = "file:src/test/resources/dev/braid/jupiter/clicks.json", count = 1, seed = 1)
                    Events file) {
        assertThat(fromTheRoot).isEqualTo(beside);
        assertThat(pinned).isEqualTo(beside);
        assertThat(file).isEqualTo(beside);
    }

    @Test
    void rowsOfAFile(@GeneratedEvents(spec = "rooms.yaml", count = 5, seed = 1) Events events) {
        assertThat(events)
                .isEqualTo(Generator.of("rooms.yaml", AttributesTests.class)
                        .seed(1)
                        .count(5)
                        .events());
        assertThat(events.get(3).getString("at")).isEqualTo("2024-01-01 00:03:00");
        assertThat(events.get(3).type()).isEqualTo("rooms");
    }

    @Test
    void rowsOfTheOriginalsSpecification() throws IOException {
        Path original = SpecificationFiles.original("iot_twin.json");
        assumeThat(original).exists();
        Path folder = Path.of(System.getProperty("build.basedir"), "target", "iot-twin");
        Files.createDirectories(folder.resolve("data_files"));
        Files.copy(original, folder.resolve("iot_twin.json"), REPLACE_EXISTING);
        Files.writeString(folder.resolve("data_files/iot_sample.csv"), """
                "ts","device","temp"
                "1.5E9","b8:27","22.7"
                "1.5000000005E9","00:0f","19.9"
                """);

        TestRun run = TestRun.of(OriginalTestCases.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.published("row"))
                .containsExactly(
                        "{\"ts\":\"1704067200\",\"device\":\"b8:27\",\"temp\":\"22.7\"}",
                        "{\"ts\":\"1704067200.5\",\"device\":\"00:0f\",\"temp\":\"19.9\"}",
                        "{\"ts\":\"1704067201\",\"device\":\"b8:27\",\"temp\":\"22.7\"}");
    }

    static class OriginalTestCases {

        @Test
        void test(
                @GeneratedEvents(spec = "file:target/iot-twin/iot_twin.json", count = 3) List<String> rows,
                TestReporter reporter) {
            rows.forEach(row -> reporter.publishEntry("row", row));
        }
    }

    @Test
    void duration(@GeneratedEvents(spec = "clicks.json", duration = "1m", seed = 1) Events events) {
        assertThat(events)
                .isEqualTo(clicks().seed(1).duration(Duration.ofMinutes(1)).events());
    }

    @Test
    void start(@GeneratedEvents(spec = "clicks.json", count = 1, start = "2030-W22-6T12+0200") Event[] events) {
        assertThat(events[0].time()).isEqualTo("2030-06-01T10:00:00Z");
    }

    @Test
    void defaultStart(@Clicks Event[] events) {
        assertThat(events[0].time()).isEqualTo("2024-01-01T00:00:00Z");
    }

    @Test
    void concurrency(@GeneratedEvents(spec = "clicks.json", count = 9, seed = 1, concurrency = 1) Events events) {
        assertThat(events).isEqualTo(clicks().seed(1).count(9).concurrency(1).events());
    }

    @Test
    void typeAndKey(
            @GeneratedEvents(spec = "clicks.json", count = 1, typeField = "page", keyField = "user_id") Event[] events,
            @Clicks Event[] others) {
        assertThat(events[0].type()).isEqualTo(events[0].getString("page"));
        assertThat(events[0].key()).isEqualTo(String.valueOf(events[0].getLong("user_id")));
        assertThat(others[0].type()).isEqualTo("click");
        assertThat(others[0].key()).isEqualTo("worker-000001");
    }

    @Test
    void anySeed(
            @GeneratedEvents(spec = "clicks.json", count = 1, seed = 0) Events zero,
            @GeneratedEvents(spec = "clicks.json", count = 1, seed = -1) Events negative,
            @GeneratedEvents(spec = "clicks.json", count = 1, seed = Long.MIN_VALUE) Events least) {
        assertThat(zero.seed()).isZero();
        assertThat(negative.seed()).isEqualTo(-1);
        assertThat(least.seed()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void annotationOfTheUsers(@Clicks Events events) {
        assertThat(events).isEqualTo(clicks().seed(events.seed()).count(3).events());
    }

    @Nested
    class InANestedClass {

        @Test
        void locationBesideTheOuterClass(@Clicks Events events) {
            assertThat(events).hasSize(3);
        }
    }

    private static Generator clicks() {
        return Generator.of("clicks.json", AttributesTests.class).start(Instant.parse("2024-01-01T00:00:00Z"));
    }
}
