package dev.braid;

/** Where the server that tests use comes from. */
public enum BackendMode {

    /**
     * {@link #EXTERNAL} where an address is configured, else {@link #CONTAINER} where Docker answers and can have the images,
     * else {@link #EMBEDDED}.
     */
    AUTO,

    /** A container that Testcontainers starts. */
    CONTAINER,

    /** A real server without Docker: in this JVM, or a process of its own. */
    EMBEDDED,

    /** A server that runs already. */
    EXTERNAL
}
