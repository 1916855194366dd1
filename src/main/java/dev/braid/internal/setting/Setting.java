package dev.braid.internal.setting;

/** What can be set from outside, as a system property; for tests some also as a configuration parameter of JUnit. */
public enum Setting {
    SEED("braid.seed", true),
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
