package dev.braid.internal.container;

/** The container by which Testcontainers removes the others when the tests have ended, however they did. */
final class Ryuk {

    static final String IMAGE = "testcontainers/ryuk";
    static final String DISABLED = "TESTCONTAINERS_RYUK_DISABLED";

    private Ryuk() {}

    /** As Testcontainers finds it out. */
    static boolean isDisabled() {
        return Boolean.parseBoolean(System.getenv(DISABLED));
    }
}
