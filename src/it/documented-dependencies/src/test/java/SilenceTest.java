import static dev.braid.assertions.EventAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.BackendMode;
import dev.braid.Event;
import dev.braid.elasticsearch.ElasticsearchEventSink;
import dev.braid.jupiter.GeneratedEvents;
import dev.braid.jupiter.KafkaSink;
import dev.braid.jupiter.WithKafka;
import dev.braid.kafka.KafkaBackend;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Has the libraries log, which are told to be silent. */
@WithKafka(topics = "beats", mode = BackendMode.EMBEDDED)
class SilenceTest {

    private static final String BEATS = """
            interarrival: {type: constant, value: 60}
            emitters:
              - name: beat
                dimensions: [{type: counter, name: number}]
            states:
              - name: beating
                emitter: beat
                delay: {type: constant, value: 0}
                transitions: [{next: stop, probability: 1}]
            """;

    @Test
    void everyLibraryIsThere(
            @GeneratedEvents(spec = BEATS, count = 10) @KafkaSink(topic = "beats") List<Event> sent,
            KafkaBackend kafka) {
        assertThat(kafka.topic("beats")).containsExactlyOnce(sent);
        assertThat(ElasticsearchEventSink.to("http://localhost:9200", "beats")).isNotNull();
    }
}
