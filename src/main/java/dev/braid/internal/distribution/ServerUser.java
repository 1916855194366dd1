package dev.braid.internal.distribution;

import dev.braid.BraidException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who the server runs as: the user of the tests, or, where that is root, as whom Elasticsearch refuses to run, nobody. */
final class ServerUser {

    private static final int ROOT = 0;

    /** By number, since not every system has the name. */
    private static final int NOBODY = 65534;

    private static final String TOOL = "setpriv";

    private final boolean isOther;

    private ServerUser(boolean isOther) {
        this.isOther = isOther;
    }

    /**
     * Who it is, found out by whom a new folder of the tests belongs to.
     *
     * @throws BraidException if there is no way to run as somebody else
     */
    static ServerUser of(Path folder) throws IOException {
        boolean isRoot = folder.getFileSystem().supportedFileAttributeViews().contains("unix")
                && Files.getAttribute(folder, "unix:uid").equals(ROOT);
        if (isRoot) {
            requireTool();
        }
        return new ServerUser(isRoot);
    }

    private static void requireTool() {
        @Nullable String path = System.getenv("PATH");
        if (Arrays.stream((path == null ? "" : path).split(File.pathSeparator))
                .noneMatch(folder -> Files.isExecutable(Path.of(folder, TOOL)))) {
            throw new BraidException(
                    ElasticProcess.PLACE + "found tests that run as root, as whom Elasticsearch refuses to"
                            + " run, and no `" + TOOL
                            + "` to run it as somebody else; install util-linux, which has it, or run the"
                            + " tests as another user");
        }
    }

    /** What stands before the server's own command. */
    List<String> command() {
        return isOther ? List.of(TOOL, "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups") : List.of();
    }

    /** Makes a folder and all in it the server's own. */
    void give(Path folder) throws IOException {
        if (isOther) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.setAttribute(file, "unix:uid", NOBODY);
                    Files.setAttribute(file, "unix:gid", NOBODY);
                }
            }
        }
    }

    /** Sees to it that the server gets to a folder, through all those around it. */
    void requireWayTo(Path folder) throws IOException {
        if (isOther) {
            for (Path around = folder.toRealPath().getParent(); around != null; around = around.getParent()) {
                if (!Files.getPosixFilePermissions(around).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    throw new BraidException(ElasticProcess.PLACE + "found " + folder + " in " + around
                            + ", which only its owner may enter, while the server runs as another user than root; take a"
                            + " folder that all may enter, for temporary files by -Djava.io.tmpdir=/tmp");
                }
            }
        }
    }
}
