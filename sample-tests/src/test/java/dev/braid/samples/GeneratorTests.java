package dev.braid.samples;

import static dev.braid.assertions.EventAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Events;
import dev.braid.Generator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/generator.md shows. */
class GeneratorTests {

    @Test
    void aListOfEvents() {
        Events orders = Generator.of("orders.yaml").seed(7).count(1000).events();

        assertThat(orders).hasSize(1000).isOrderedByTime();
    }

    @Test
    void aStreamOfEvents() {
        Stream<Event> endless = Generator.of("orders.yaml").stream();

        assertThat(endless.filter(event -> event.type().equals("shipped")).limit(10))
                .hasSize(10);
    }

    @Test
    void allSettings() {
        Generator generator = Generator.of("orders.yaml")
                .seed(7)
                .start(Instant.parse("2030-06-01T12:00:00Z"))
                .duration(Duration.ofMinutes(10))
                .concurrency(20)
                .keyField("order");

        assertThat(generator.events()).eachKey().containsInOrder("placed");
    }

    @Test
    void aLiveStream() {
        try (EventStream orders = Generator.of("orders.yaml").rate(1000).live()) {
            orders.start();
            List<Event> ten = orders.take(10, Duration.ofSeconds(30));

            assertThat(ten).isOrderedByTime();
        }
    }

    @Test
    void aFileOfLines(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("orders.csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Generator.of("orders.yaml")
                    .count(1000)
                    .pattern("{time},{order},{total}")
                    .writeTo(out);
        }

        assertThat(Files.readAllLines(file)).hasSize(1000);
    }

    @Test
    void linesOfAPattern() {
        Stream<String> lines =
                Generator.of("clicks.json").count(3).pattern("{time},{user_id}").lines();

        assertThat(lines).hasSize(3).allMatch(line -> line.split(",").length == 2);
    }

    @Test
    void twoSharesOfOneRun() {
        Generator whole = Generator.of("orders.yaml").seed(7).count(1000);

        Stream<Event> shares = Stream.concat(whole.shard(0, 2).stream(), whole.shard(1, 2).stream());

        assertThat(shares.sorted(Comparator.comparingLong(Event::index)).toList())
                .isEqualTo(whole.events());
    }

    @Test
    void warnings() {
        List<String> warnings = Generator.of("orders.yaml").warnings();

        assertThat(warnings).isEmpty();
    }
}
