package dev.braid.internal.setting;

/** What can be set from outside, as a system property; for tests some also as a configuration parameter of JUnit. */
public enum Setting {
    SEED("braid.seed", true),
    KAFKA_MODE("braid.kafka.mode", true),
    KAFKA_BOOTSTRAP_SERVERS("braid.kafka.bootstrap-servers", true),
    KAFKA_CLIENT_CONFIG("braid.kafka.client-config", true),
    KAFKA_STARTUP_TIMEOUT("braid.kafka.startup-timeout", true),
    ELASTICSEARCH_MODE("braid.elasticsearch.mode", true),
    ELASTICSEARCH_URL("braid.elasticsearch.url", true),
    ELASTICSEARCH_USER("braid.elasticsearch.user", true),
    ELASTICSEARCH_PASSWORD("braid.elasticsearch.password", true),
    ELASTICSEARCH_API_KEY("braid.elasticsearch.api-key", true),
    ELASTICSEARCH_CERTIFICATE("braid.elasticsearch.certificate", true),
    ELASTICSEARCH_DISTRIBUTION("braid.elasticsearch.distribution", true),
    ELASTICSEARCH_STARTUP_TIMEOUT("braid.elasticsearch.startup-timeout", true),
    LIMIT_OF_DEPTH("braid.limits.depth", false),
    LIMIT_OF_DOCUMENT_BYTES("braid.limits.document-bytes", false),
    LIMIT_OF_POOL_VALUES("braid.limits.pool-values", false),
    LIMIT_OF_POOL_BYTES("braid.limits.pool-bytes", false),
    LIMIT_OF_ROW_BYTES("braid.limits.row-bytes", false);

    private final String key;
    private final boolean parameter;

    Setting(String key, boolean parameter) {
        this.key = key;
        this.parameter = parameter;
    }

    public String key() {
        return key;
    }

    /** Whether JUnit's configuration parameters may hold it, such as those in junit-platform.properties. */
    public boolean isParameter() {
        return parameter;
    }
}
