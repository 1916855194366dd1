package dev.braid.jupiter;

import dev.braid.elasticsearch.ElasticsearchBackend;

/** Does what {@link WithElasticsearch} says. */
final class WithElasticsearchExtension extends ServerExtension<WithElasticsearch, ElasticsearchBackend> {

    WithElasticsearchExtension() {
        super(ElasticsearchKind.ELASTICSEARCH);
    }
}
