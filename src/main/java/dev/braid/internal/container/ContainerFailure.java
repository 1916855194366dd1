package dev.braid.internal.container;

import dev.braid.BraidException;
import dev.braid.internal.server.LastLines;
import dev.braid.internal.server.ServerKind;
import dev.braid.internal.time.Durations;
import java.time.Duration;

/**
 * Why there is no container, in words for who asked for it.
 *
 * @param kind of the server that was asked for
 */
record ContainerFailure(ServerKind kind) {

    private String place() {
        return kind.name() + " in a container: ";
    }

    BraidException noDocker(Docker docker) {
        return new BraidException(place() + docker.problem() + "; " + docker.remedyFor(kind) + kind.remedy());
    }

    BraidException badName(String image, Exception cause) {
        return new BraidException(
                place() + "found the image \"" + image + "\", expected a name such as " + kind.image() + "; correct it",
                cause);
    }

    BraidException noImage(String image, Exception cause) {
        return new BraidException(
                place() + "found no image " + image + ", and it cannot be pulled (" + Words.of(cause)
                        + "); correct its name, or fetch it by `docker pull " + image + "`" + kind.remedy(),
                cause);
    }

    BraidException noRyuk(String problem) {
        return new BraidException(place() + problem
                + "; fetch it, since it removes containers after the tests, or set the" + " environment variable "
                + Ryuk.DISABLED + "=true, whereupon a process of ours does so" + kind.remedy());
    }

    /**
     * One of ours that does not serve.
     *
     * @param timeout how long Braid waited for it
     */
    BraidException notStarted(String image, Duration timeout, Exception cause) {
        Throwable e = cause;
        while (e != null && !(e instanceof StartupWatch.Failure)) {
            e = e.getCause();
        }
        if (!(e instanceof StartupWatch.Failure failure)) {
            return notStarted(image, cause);
        }
        String what = failure.exitCode()
                .map(code -> "ended with exit code " + code + " before it served; see why, and correct its config")
                .orElseGet(() -> "did not serve within " + Durations.words(timeout) + "; raise `"
                        + kind.startupTimeout().key() + "`, or see what holds it up");
        return new BraidException(
                place() + image + " " + what + kind.remedy() + "; the server's last lines:\n"
                        + LastLines.of(failure.log()),
                cause);
    }

    BraidException notStarted(String image, Exception cause) {
        return new BraidException(
                place() + image + " did not start (" + Words.of(cause)
                        + "); see what Testcontainers has logged about it" + kind.remedy(),
                cause);
    }
}
