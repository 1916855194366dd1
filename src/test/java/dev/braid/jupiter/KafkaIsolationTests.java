package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.BackendMode;
import dev.braid.Event;
import dev.braid.kafka.KafkaBackend;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated // eight threads are enough for two cores
@WithKafka(mode = BackendMode.EMBEDDED)
class KafkaIsolationTests {

    private static final String BEATS = """
            interarrival: {type: constant, value: 1}
            emitters: [{name: beat, dimensions: [{type: counter, name: number}, {type: uuid, name: id}]}]
            states: [{name: s, emitter: beat, delay: {type: constant, value: 0}, transitions: [{next: stop, probability: 1}]}]
            """;

    private static final Overlap OVERLAP = new Overlap();

    abstract static class Pipeline {

        @RepeatedTest(25)
        void readsWhatItWasSent(
                @GeneratedEvents(spec = BEATS, count = 20) @KafkaSink(topic = "isolation") List<Event> sent,
                KafkaBackend kafka,
                TestInfo test,
                RepetitionInfo repetition) {
            OVERLAP.enter(kafka.topic("isolation").name());
            try {
                List<Event> read = kafka.topic("isolation").events();
                assertThat(read).isEqualTo(sent);
                OVERLAP.read(test, repetition, read);
            } finally {
                OVERLAP.leave(kafka.topic("isolation").name());
            }
        }
    }

    static class TwoHundredTestCases {

        @WithKafka(mode = BackendMode.EMBEDDED, topics = "isolation")
        abstract static class Sharing extends Pipeline {}

        @WithKafka(mode = BackendMode.EMBEDDED, topics = "isolation", unique = true)
        abstract static class Owning extends Pipeline {}

        @Nested
        class Sharing1 extends Sharing {}

        @Nested
        class Sharing2 extends Sharing {}

        @Nested
        class Sharing3 extends Sharing {}

        @Nested
        class Sharing4 extends Sharing {}

        @Nested
        class Owning1 extends Owning {}

        @Nested
        class Owning2 extends Owning {}

        @Nested
        class Owning3 extends Owning {}

        @Nested
        class Owning4 extends Owning {}
    }

    @Test
    void twoHundredTestsOnEightThreadsReadWhatTheyReadAlone(KafkaBackend held) {
        assertThat(held.mode()).isEqualTo(BackendMode.EMBEDDED);
        OVERLAP.checkThatTestsReadWhatTheyReadAlone(TwoHundredTestCases.class, 200);
    }
}
