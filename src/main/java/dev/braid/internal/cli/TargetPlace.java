package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.internal.location.Folders;
import dev.braid.internal.location.Source;
import dev.braid.internal.spec.Target;
import dev.braid.internal.spec.TargetReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides where records go: stdout, or a file. */
final class TargetPlace {

    private TargetPlace() {}

    /** Null is stdout; the document that is {@code named}, if any, replaces what the specification says. */
    static @Nullable Path find(@Nullable String named, Source specification, @Nullable Target target, Path root) {
        Target decided = named == null ? target : InputFile.find(named).read(TargetReader::read);
        if (decided instanceof Target.Server server) {
            throw new BraidException(named == null ? unpublished(server) : refused(server));
        }
        if (!(decided instanceof Target.File wanted)) {
            return null;
        }
        Path file = named == null ? inside(specification, wanted, root) : InputFile.path(wanted.path());
        if (specification.folder() != null && Folders.real(file).equals(Folders.real(Path.of(specification.name())))) {
            throw new BraidException(
                    wanted.place() + ": found \"" + file + "\", expected another file: this one is the specification");
        }
        return file;
    }

    private static String unpublished(Target.Server server) {
        return server.place() + ": found one of type `" + server.type()
                + "`, which this command does not publish to; name another with `-o`:"
                + " a file that holds {\"type\": \"stdout\"} or {\"type\": \"file\", \"path\": \"events.json\"}";
    }

    private static String refused(Target.Server server) {
        return server.place() + ": found a target of type `" + server.type()
                + "`, expected one of type `stdout` or `file`: this command publishes to no server";
    }

    /** A specification's file lies in the specification's folder or below {@code root}; one that the user named, anywhere. */
    private static Path inside(Source specification, Target.File wanted, Path root) {
        Folders folders = Folders.of(specification.folder(), root);
        List<Path> places = places(folders, wanted);
        if (places.isEmpty()) {
            throw new BraidException(wanted.place() + ": found \"" + wanted.path() + "\", expected a file below "
                    + folders + "; a target named with `-o` may lie anywhere");
        }
        return places.stream().filter(Files::exists).findFirst().orElse(places.get(places.size() - 1));
    }

    private static List<Path> places(Folders folders, Target.File wanted) {
        try {
            return folders.inside(wanted.path());
        } catch (BraidException e) {
            throw new BraidException(wanted.place() + ": " + e.getMessage(), e);
        }
    }
}
