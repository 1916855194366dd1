package dev.braid.internal.mode;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.internal.container.Docker;
import dev.braid.internal.container.NeededImages;
import dev.braid.internal.server.ServerKind;
import java.util.Map;

/**
 * Where a server comes from.
 *
 * @param mode never {@code AUTO}
 * @param cause in words that follow "since"
 */
public record ModeChoice(BackendMode mode, String cause) {

    /**
     * Finds out what there is: by the class path, and by asking Docker.
     *
     * @param asked may be {@code AUTO}
     * @param hasAddress whether that of a running server is set
     * @param image that is asked for; empty if any will do
     * @throws BraidException if what is asked for cannot be had, with what to add
     */
    public static ModeChoice of(ServerKind kind, BackendMode asked, boolean hasAddress, String image) {
        if (kind.embeddedLibrary().isPresent() || kind.container().library().isPresent()) {
            // Known before Docker is asked; where there is neither, what is missing brings the client too.
            kind.clientLibrary().require(kind.name());
        }
        if (asked == BackendMode.EMBEDDED && !image.isEmpty()) {
            throw new BraidException(kind.embeddedName() + ": found the image `" + image
                    + "`, expected none, since only containers have one; remove `image`, or choose the mode CONTAINER");
        }
        ModeChoice choice = asked == BackendMode.AUTO
                ? automatic(kind, hasAddress, image)
                : new ModeChoice(asked, "the mode " + asked + " is asked for");
        switch (choice.mode) {
            case CONTAINER -> kind.container().library().require(inContainer(kind));
            case EMBEDDED -> kind.embeddedLibrary().require(kind.embeddedName());
            default -> requireAddress(kind, hasAddress);
        }
        kind.clientLibrary().require(kind.name());
        return choice;
    }

    private static ModeChoice automatic(ServerKind kind, boolean hasAddress, String image) {
        if (hasAddress) {
            return new ModeChoice(BackendMode.EXTERNAL, address(kind) + " is set");
        }
        if (!image.isEmpty()) {
            // As a mode does, it says what the tests need: another server is no substitute.
            return new ModeChoice(BackendMode.CONTAINER, "the image " + image + " is asked for");
        }
        boolean container = kind.container().library().isPresent();
        boolean embedded = kind.embeddedLibrary().isPresent();
        if (!container && !embedded) {
            throw new BraidException(kind.name() + ": found no server to start on the class path, expected one of two;"
                    + " add " + kind.embeddedLibrary().coordinates() + " for " + kind.embedded() + ", or "
                    + kind.container().library().coordinates() + " for one in a container, or set " + address(kind));
        }
        if (!container) {
            return new ModeChoice(
                    BackendMode.EMBEDDED, kind.container().library().coordinates() + " is not on the class path");
        }
        Docker docker = Docker.probe();
        if (!docker.answers()) {
            return new ModeChoice(BackendMode.EMBEDDED, docker.problem());
        }
        ModeChoice answered = new ModeChoice(BackendMode.CONTAINER, "Docker answers at " + docker.address());
        // Where there is no other way, the container's own failure says more.
        return embedded
                ? NeededImages.problem(docker, kind.image())
                        .map(problem -> new ModeChoice(BackendMode.EMBEDDED, problem))
                        .orElse(answered)
                : answered;
    }

    /**
     * Refuses what has no effect on a server that is not started here.
     *
     * @param asked by the test itself: a setting from outside may replace the server that the test describes
     */
    public static void checkExternal(ServerKind kind, BackendMode asked, String image, Map<String, String> config) {
        if (asked == BackendMode.EXTERNAL && !(image.isEmpty() && config.isEmpty())) {
            throw new BraidException(kind.name() + " outside: found `" + (image.isEmpty() ? "config" : "image")
                    + "`, expected none, since a running server is used as it is; remove it, or choose another mode");
        }
    }

    /** Says what to add where there is nothing to start containers with, or to use what is in them. */
    public static void requireContainers(ServerKind kind) {
        kind.clientLibrary().require(kind.name());
        kind.container().library().require(inContainer(kind));
    }

    private static String inContainer(ServerKind kind) {
        return kind.name() + " in a container";
    }

    private static void requireAddress(ServerKind kind, boolean hasAddress) {
        if (!hasAddress) {
            throw new BraidException(kind.name() + " outside: found no address; set " + address(kind) + ", such as -D"
                    + kind.address().key() + "=" + kind.exampleAddress());
        }
    }

    private static String address(ServerKind kind) {
        return "`" + kind.address().key() + "`";
    }
}
