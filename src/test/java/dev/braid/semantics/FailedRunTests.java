package dev.braid.semantics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.Generator;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

/** A run whose third record cannot be made: its counter is at the end of its range. */
class FailedRunTests {

    private static final Generator FAILING = Generator.of("""
                    interarrival: {type: constant, value: 1}
                    emitters:
                      - name: count
                        dimensions: [{type: counter, name: number, start: 9223372036854775806}]
                    states:
                      - name: counting
                        emitter: count
                        delay: {type: constant, value: 1}
                        transitions: [{next: counting, probability: 1}]
                    """).concurrency(1).count(5);

    @Test
    void staysFailed() {
        Iterator<Event> events = FAILING.iterator();
        events.next();
        events.next();

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatExceptionOfType(BraidException.class)
                    .isThrownBy(events::hasNext)
                    .withMessageContaining("the counter passes the range of 64 bits");
        }
    }

    @Test
    void hasWrittenTheRecordsBefore() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatExceptionOfType(BraidException.class).isThrownBy(() -> FAILING.writeTo(out));

        assertThat(out.toString(UTF_8)).isEqualTo("""
                        {"time":"2024-01-01T00:00:00.000Z","number":9223372036854775806}
                        {"time":"2024-01-01T00:00:01.000Z","number":9223372036854775807}
                        """);
    }
}
