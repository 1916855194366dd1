package dev.braid.jupiter;

import dev.braid.EventSink;
import dev.braid.Generator;
import dev.braid.elasticsearch.ElasticsearchBackend;
import dev.braid.elasticsearch.ElasticsearchEventSink;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Does what {@link ElasticsearchSink} says. */
final class ElasticsearchSinks {

    private ElasticsearchSinks() {}

    static EventSink open(ElasticsearchSink annotation, Generator events, ExtensionContext context) {
        for (String field : annotation.id()) {
            Sinks.check("id", () -> events.keyField(field));
        }
        ElasticsearchBackend elasticsearch =
                Backends.prepared(ElasticsearchKind.ELASTICSEARCH, annotation.index(), context);
        ElasticsearchEventSink.Builder sink = elasticsearch.sink(annotation.index());
        return (annotation.id().length > 0 ? sink.id(annotation.id()) : sink).open();
    }
}
