package dev.braid.jupiter;

import static dev.braid.assertions.EventAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.BackendMode;
import dev.braid.Event;
import dev.braid.elasticsearch.ElasticsearchBackend;
import dev.braid.elasticsearch.ElasticsearchIndex;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated // eight threads are enough for two cores
@WithElasticsearch(mode = BackendMode.EMBEDDED)
class ElasticsearchIsolationTests {

    private static final String BEATS = """
            interarrival: {type: constant, value: 1}
            emitters: [{name: beat, dimensions: [{type: counter, name: number}, {type: uuid, name: id}]}]
            states: [{name: s, emitter: beat, delay: {type: constant, value: 0}, transitions: [{next: stop, probability: 1}]}]
            """;

    private static final Overlap OVERLAP = new Overlap();

    abstract static class Pipeline {

        @RepeatedTest(15)
        void readsWhatItWasSent(
                @GeneratedEvents(spec = BEATS, count = 20) @ElasticsearchSink(index = "isolation", id = "number")
                        List<Event> sent,
                ElasticsearchBackend elasticsearch,
                TestInfo test,
                RepetitionInfo repetition) {
            ElasticsearchIndex index = elasticsearch.index("isolation");
            OVERLAP.enter(index.name());
            try {
                assertThat(index).containsExactlyOnce(sent);
                OVERLAP.read(test, repetition, sent);
            } finally {
                OVERLAP.leave(index.name());
            }
        }
    }

    static class SixtyTestCases {

        @WithElasticsearch(mode = BackendMode.EMBEDDED, indices = "isolation")
        abstract static class Sharing extends Pipeline {}

        @WithElasticsearch(mode = BackendMode.EMBEDDED, indices = "isolation", unique = true)
        abstract static class Owning extends Pipeline {}

        @Nested
        class Sharing1 extends Sharing {}

        @Nested
        class Sharing2 extends Sharing {}

        @Nested
        class Owning1 extends Owning {}

        @Nested
        class Owning2 extends Owning {}
    }

    @Test
    void sixtyTestsOnEightThreadsReadWhatTheyReadAlone(ElasticsearchBackend held) {
        assertThat(held.mode()).isEqualTo(BackendMode.EMBEDDED);
        OVERLAP.checkThatTestsReadWhatTheyReadAlone(SixtyTestCases.class, 60);
    }
}
