package dev.braid.samples;

import static dev.braid.assertions.EventAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.EventSink;
import dev.braid.EventStream;
import dev.braid.FileSink;
import dev.braid.Generator;
import dev.braid.jupiter.GeneratedEvents;
import dev.braid.jupiter.SendTo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/sinks.md shows. */
class SinksTests {

    private static final Queue<Event> QUEUE = new ConcurrentLinkedQueue<>();

    static final class ClickQueue implements EventSink {

        @Override
        public void send(Event event) {
            QUEUE.add(event);
        }
    }

    @Test
    void beforeTheTest(@GeneratedEvents(spec = "clicks.json", count = 100) @SendTo(ClickQueue.class) List<Event> sent) {
        assertThat(QUEUE).containsAtLeastOnce(sent);
    }

    @Test
    void whileItRuns(
            @GeneratedEvents(spec = "clicks.json", rate = "1000/s") @SendTo(ClickQueue.class) EventStream clicks) {
        clicks.start();
        // ... your system takes what it is sent
        clicks.pause();
        assertThat(QUEUE).containsAtLeastOnce(clicks.sent());
    }

    @Test
    void withoutJUnit() {
        Generator clicks = Generator.of("clicks.json").count(100);

        clicks.sendTo(event -> QUEUE.add(event));

        assertThat(QUEUE).containsAtLeastOnce(clicks.events());
    }

    @Test
    void intoAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("clicks.ndjson");
        try (FileSink sink = FileSink.to(file)) {
            Generator.of("clicks.json").count(100).sendTo(sink);
        }

        assertThat(Files.readAllLines(file)).hasSize(100);
    }
}
