package dev.braid.elasticsearch;

import dev.braid.internal.distribution.Distribution;
import dev.braid.internal.server.ContainerKind;
import dev.braid.internal.server.Library;
import dev.braid.internal.server.ServerKind;
import dev.braid.internal.setting.Setting;

/** What users add to their project for Elasticsearch; none of it comes with Braid. */
final class ElasticLibrary {

    static final Library CLIENT = Library.of(
            "org.elasticsearch.client.RestClient", "org.elasticsearch.client:elasticsearch-rest-client:8.19.21");

    private static final String CONTAINER_TYPE = "org.testcontainers.elasticsearch.ElasticsearchContainer";

    static final Library CONTAINER =
            Library.of(CONTAINER_TYPE, "org.testcontainers:testcontainers-elasticsearch:2.0.5");

    private ElasticLibrary() {}

    /** What messages say of servers, where an embedded one comes from a distribution. */
    static ServerKind kind(Distribution distribution) {
        return new ServerKind(
                "Elasticsearch",
                "a server beside this JVM",
                Setting.ELASTICSEARCH_MODE,
                Setting.ELASTICSEARCH_URL,
                "http://localhost:9200",
                Setting.ELASTICSEARCH_STARTUP_TIMEOUT,
                CLIENT,
                distribution,
                new ContainerKind(ElasticsearchBackend.DEFAULT_IMAGE, CONTAINER_TYPE, "getHttpHostAddress", CONTAINER));
    }
}
