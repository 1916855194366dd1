package dev.braid.internal.sink;

import dev.braid.BraidException;
import java.util.List;
import java.util.function.Supplier;

/**
 * A server's client, which is on the class path of those alone who use that server.
 *
 * @param server whose client it is
 * @param coordinates as in a pom
 * @param packages of its classes, and of those that come with it, with slashes
 */
public record ClientLibrary(String server, String coordinates, List<String> packages) {

    /** What needs the library, or what to add where it is missing. */
    public <T> T need(String who, Supplier<T> what) {
        try {
            return what.get();
        } catch (NoClassDefFoundError e) {
            if (packages.stream().noneMatch(String.valueOf(e.getMessage())::startsWith)) {
                throw e;
            }
            throw new BraidException(
                    "found no " + server + " client on the class path, expected it for " + who + "; add " + coordinates
                            + " to the dependencies",
                    e);
        }
    }
}
