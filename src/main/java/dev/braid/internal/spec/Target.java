package dev.braid.internal.spec;

import dev.braid.internal.document.Place;
import java.util.List;
import java.util.Map;

/** Where a document wants its records. */
public sealed interface Target {

    /** What a record's key or id is made of. */
    default List<KeyField> keyFields() {
        return List.of();
    }

    record Stdout() implements Target {}

    /** A file, in the document's folder or below the root; {@code place} is that of its path. */
    record File(String path, Place place) implements Target {}

    /**
     * A topic of Kafka.
     *
     * @param servers addresses to begin with, {@code host:port} each, separated by commas
     * @param key the fields whose values, one behind the other, are the key; none for records without a key
     * @param config further settings of the client
     */
    record Kafka(String servers, String topic, List<KeyField> key, Map<String, String> config) implements Target {

        public Kafka {
            key = List.copyOf(key);
            config = Map.copyOf(config);
        }

        @Override
        public List<KeyField> keyFields() {
            return key;
        }
    }

    /**
     * An index of Elasticsearch.
     *
     * @param url of the server
     * @param id the field whose value is a document's id; none for that of the event
     */
    record Elasticsearch(String url, String index, List<KeyField> id) implements Target {

        public Elasticsearch {
            id = List.copyOf(id);
        }

        @Override
        public List<KeyField> keyFields() {
            return id;
        }
    }

    /** A field of a key or an id; {@code place} is where its path stands. */
    record KeyField(String path, Place place) {}
}
