package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.internal.location.Source;
import dev.braid.internal.spec.Target;
import dev.braid.internal.spec.TargetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
        if (specification.folder() != null && real(file).equals(real(Path.of(specification.name())))) {
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
        Path path = InputFile.path(wanted.path());
        List<Path> folders = Stream.of(specification.folder(), root)
                .flatMap(Stream::ofNullable)
                .map(TargetPlace::real)
                .distinct()
                .toList();
        List<Path> places = new ArrayList<>();
        for (Path folder : folders) {
            Path place = real(folder.resolve(path));
            if (folders.stream().anyMatch(place::startsWith) && !folders.contains(place)) {
                places.add(place);
            }
        }
        if (places.isEmpty()) {
            throw new BraidException(wanted.place() + ": found \"" + wanted.path()
                    + "\", expected a file below "
                    + String.join(" or ", folders.stream().map(Path::toString).toList())
                    + "; a target named with `-o` may lie anywhere");
        }
        return places.stream().filter(Files::exists).findFirst().orElse(places.get(places.size() - 1));
    }

    /** Without symbolic links, as far as the path exists. A link to nowhere leads to where it points, and so does writing. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath();
        try {
            if (Files.isSymbolicLink(absolute) && Files.notExists(absolute)) {
                return real(absolute.resolveSibling(Files.readSymbolicLink(absolute)));
            }
            if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
                return absolute.toRealPath();
            }
        } catch (IOException e) {
            throw new BraidException(path + ": could not be resolved: " + e, e);
        }
        Path parent = absolute.getParent();
        return parent == null
                ? absolute
                : real(parent).resolve(absolute.getFileName()).normalize();
    }
}
