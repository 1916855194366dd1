package dev.braid.internal.cli;

import dev.braid.EventSink;
import dev.braid.elasticsearch.ElasticsearchEventSink;
import dev.braid.internal.record.OutputPattern;
import dev.braid.kafka.KafkaEventSink;
import dev.braid.kafka.KafkaFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the records of a run go. */
sealed interface Destination {

    record Stdout() implements Destination {}

    record File(Path path) implements Destination {}

    /** A place that a sink sends to. */
    sealed interface OnServer extends Destination {

        /**
         * What opens the sink.
         *
         * @param pattern of the records; null for JSON
         */
        Supplier<EventSink> sink(@Nullable OutputPattern pattern);

        /** Refuses a name that no topic or index can have. */
        void checkName();
    }

    /**
     * A topic of Kafka.
     *
     * @param key the paths of the fields whose values, one behind the other, are the key; none for records without a key
     * @param config settings of the producer
     */
    record Topic(String servers, String name, List<String> key, KafkaFormat format, Map<String, String> config)
            implements OnServer {

        @Override
        public Supplier<EventSink> sink(@Nullable OutputPattern pattern) {
            KafkaEventSink.Builder sink =
                    KafkaEventSink.to(servers, name).format(format).config(config);
            if (pattern != null) {
                sink.pattern(pattern.text());
            }
            if (key.isEmpty()) {
                sink.noKey();
            } else {
                sink.key(key.toArray(String[]::new));
            }
            return sink::open;
        }

        @Override
        public void checkName() {
            KafkaEventSink.to(servers, name);
        }
    }

    /**
     * An index of Elasticsearch.
     *
     * @param id the paths of the fields whose values are a document's id; none for that of the event
     */
    record Index(String url, String name, List<String> id) implements OnServer {

        @Override
        public Supplier<EventSink> sink(@Nullable OutputPattern pattern) {
            ElasticsearchEventSink.Builder sink = ElasticsearchEventSink.to(url, name);
            if (!id.isEmpty()) {
                sink.id(id.toArray(String[]::new));
            }
            return sink::open;
        }

        @Override
        public void checkName() {
            ElasticsearchEventSink.to(url, name);
        }
    }
}
