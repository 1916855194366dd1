package dev.braid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTests {

    private static final String TICKS = """
            interarrival: {type: constant, value: 1}
            emitters: [{name: tick, dimensions: [{type: counter, name: count}, {type: uuid, name: id}]}]
            states: [{name: s, emitter: tick, delay: {type: constant, value: 5}, transitions: [{next: s, probability: 1}]}]
            """;

    private final Generator generator = Generator.of(TICKS);

    @Test
    void aSettingLeavesTheGeneratorThatItWasMadeOn() {
        Generator base = generator.seed(1).count(5);
        List<Event> events = base.events();

        base.seed(2);
        base.start(Instant.EPOCH);
        base.count(9);
        base.concurrency(1);
        base.shard(1, 2);
        base.typeField("id");
        base.keyField("id");

        assertThat(base.events()).isEqualTo(events).hasSize(5);
        assertThat(base.events().get(0).type()).isEqualTo("tick");
        assertThat(base.events().get(0).key()).isEqualTo("worker-000001");
    }

    @Test
    void theLastOfASettingHolds() {
        assertThat(generator.count(5).count(3).events()).hasSize(3);
        assertThat(generator.seed(1).seed(2).count(3).events())
                .isEqualTo(generator.seed(2).count(3).events());
        assertThat(generator
                        .duration(Duration.ofDays(1))
                        .duration(Duration.ofSeconds(3))
                        .events())
                .hasSize(3);
    }

    @Test
    void defaultsAreWhatTheySay() {
        assertThat(generator.count(100).events())
                .isEqualTo(generator
                        .seed(Generator.DEFAULT_SEED)
                        .start(Instant.parse(Generator.DEFAULT_START))
                        .concurrency(Generator.DEFAULT_CONCURRENCY)
                        .shard(0, 1)
                        .count(100)
                        .events());
    }

    @Test
    void eventsKnowTheirSeedAndCannotBeChanged() {
        Events events = generator.seed(-3).count(2).events();
        assertThat(events.seed()).isEqualTo(-3);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> events.remove(0));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> events.set(0, events.get(1)));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> events.add(events.get(0)));
    }

    @Test
    void typeAndKeyAreTakenFromTheFieldsThatAreAskedFor() {
        Event event =
                generator.typeField("count").keyField("id").count(1).events().get(0);
        assertThat(event.type()).isEqualTo("0");
        assertThat(event.key()).isEqualTo(event.getString("id"));
    }

    @Test
    void anEndedIteratorHasNoMore() {
        Iterator<Event> events = generator.count(1).iterator();
        events.next();
        assertThat(events.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(events::next);
    }

    @Test
    void whatIsWrittenIsCounted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(generator.count(3000).writeTo(out)).isEqualTo(3000);
        assertThat(out.toString(StandardCharsets.UTF_8)).hasLineCount(3000).endsWith("}\n");
        assertThat(generator.count(3).shard(1, 2).writeTo(OutputStream.nullOutputStream()))
                .isEqualTo(1);
    }

    @Test
    void aFileMayBeNamedByPathOrLocation(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ticks.yaml"), TICKS);
        List<Event> events = generator.count(3).events();
        assertThat(Generator.of(file).count(3).events()).isEqualTo(events);
        assertThat(Generator.of(file.toString()).count(3).events()).isEqualTo(events);
        assertThat(Generator.of("file:" + file, GeneratorTests.class).count(3).events())
                .isEqualTo(events);
    }

    @Test
    void fieldsThatNoRecordCanHaveAreRefused() {
        String counter =
                "found `counter`, expected a field that a record of this specification can have; did you mean \"count\"?";
        assertMessage(() -> generator.typeField("counter"), counter);
        assertMessage(() -> generator.keyField("counter"), counter);
        assertMessage(() -> generator.pattern("{time},{counter}"), "pattern:1:9: " + counter);
    }

    @Test
    void theDefaultTypeFieldNeedNotExist() {
        assertThat(generator.typeField("event_type").count(1).events().get(0).type())
                .isEqualTo("tick");
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertMessage(() -> generator.count(0), "found the count 0, expected one above 0");
        assertMessage(() -> generator.count(-5), "found the count -5, expected one above 0");
        assertMessage(() -> generator.duration(Duration.ZERO), "found the duration 0s, expected one above 0");
        assertMessage(
                () -> generator.duration(Duration.ofNanos(-1)),
                "found the duration -0.000000001s, expected one above 0");
        String both = "found a count and a duration, expected one of them: a run ends at one or the other";
        assertMessage(() -> generator.count(1).duration(Duration.ofDays(1)), both);
        assertMessage(() -> generator.duration(Duration.ofDays(1)).count(1), both);
        assertMessage(() -> generator.concurrency(0), "found a concurrency of 0, expected one above 0");
        assertMessage(() -> generator.shard(2, 2), "found shard 2/2, expected k/P with k from 0 to P-1, such as 0/4");
        assertMessage(() -> generator.shard(-1, 2), "found shard -1/2, expected k/P with k from 0 to P-1, such as 0/4");
        assertMessage(() -> generator.shard(0, 0), "found shard 0/0, expected k/P with k from 0 to P-1, such as 0/4");
        assertMessage(
                () -> generator.start(Instant.parse("+10000-01-01T00:00:00Z")),
                "found the start +10000-01-01T00:00:00Z, expected one in the years 0000 to 9999");
        assertMessage(
                () -> generator.start(Instant.parse("-0001-12-31T23:59:59Z")),
                "found the start -0001-12-31T23:59:59Z, expected one in the years 0000 to 9999");
        assertMessage(
                generator::events,
                "found neither a count nor a duration, expected one of them: a list needs an end; for events without end"
                        + " use stream()");
    }

    private static void assertMessage(Runnable call, String message) {
        assertThatExceptionOfType(BraidException.class).isThrownBy(call::run).withMessage(message);
    }
}
