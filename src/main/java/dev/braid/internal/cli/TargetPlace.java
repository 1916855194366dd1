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
        Path file = named == null ? specified(specification, target, root) : named(named);
        if (file != null
                && specification.folder() != null
                && Folders.real(file).equals(Folders.real(Path.of(specification.name())))) {
            throw new BraidException((named == null ? specification.name() + ": target.path" : named + ": path")
                    + ": found \"" + file + "\", expected another file: this one is the specification");
        }
        return file;
    }

    /** What the document says that the user named with {@code -o}; its file may lie anywhere. Null is stdout. */
    private static @Nullable Path named(String name) {
        Target target = InputFile.find(name).read(TargetReader::read);
        if (target instanceof Target.File file) {
            return InputFile.path(file.path());
        }
        if (target instanceof Target.Server server) {
            throw new BraidException(name + ": found a target of type `" + server.type()
                    + "`, expected one of type `stdout` or `file`: this command publishes to no server");
        }
        return null;
    }

    /** What a specification says; its file lies in the specification's folder or below {@code root}. Null is stdout. */
    private static @Nullable Path specified(Source specification, @Nullable Target target, Path root) {
        if (target instanceof Target.File file) {
            return inside(specification, file.path(), root);
        }
        if (target instanceof Target.Server server) {
            throw new BraidException(specification.name() + ": target: found one of type `" + server.type()
                    + "`, which this command does not publish to; name another with `-o`:"
                    + " a file that holds {\"type\": \"stdout\"} or {\"type\": \"file\", \"path\": \"events.json\"}");
        }
        return null;
    }

    private static Path inside(Source specification, String name, Path root) {
        Folders folders = Folders.of(specification.folder(), root);
        List<Path> places = places(specification, folders, name);
        if (places.isEmpty()) {
            throw new BraidException(specification.name() + ": target.path: found \"" + name
                    + "\", expected a file below " + folders + "; a target named with `-o` may lie anywhere");
        }
        return places.stream().filter(Files::exists).findFirst().orElse(places.get(places.size() - 1));
    }

    private static List<Path> places(Source specification, Folders folders, String name) {
        try {
            return folders.inside(name);
        } catch (BraidException e) {
            throw new BraidException(specification.name() + ": target.path: " + e.getMessage(), e);
        }
    }
}
