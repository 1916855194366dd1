package dev.braid.jupiter;

import dev.braid.BraidException;
import org.jspecify.annotations.Nullable;

/** A system property that holds a server's address, until JUnit closes it at the end of the run. */
final class SetProperty implements AutoCloseable {

    private final String name;
    private final String address;
    private final @Nullable String before;

    SetProperty(String name, String address) {
        this.name = name;
        this.address = address;
        this.before = System.setProperty(name, address);
    }

    /** One property cannot hold two addresses. */
    void require(String annotation, String wanted) {
        if (!wanted.equals(address)) {
            throw new BraidException(annotation + ": `property`: found `" + name + "`, which holds " + address
                    + " for other tests of this run, expected another name for the server at " + wanted
                    + ", or the same mode, image and configuration");
        }
    }

    @Override
    public void close() {
        if (before == null) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, before);
        }
    }
}
