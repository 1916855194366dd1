package dev.braid.internal.location;

import dev.braid.BraidException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the files lie that a document names: in its own folder, or else below the root; links do not lead out. */
public final class Folders {

    private final List<Path> folders;

    private Folders(List<Path> folders) {
        this.folders = folders;
    }

    /** {@code own} is null where the document does not lie in a folder. */
    public static Folders of(@Nullable Path own, Path root) {
        return new Folders(Stream.of(own, root)
                .flatMap(Stream::ofNullable)
                .map(Folders::real)
                .distinct()
                .toList());
    }

    /** What the name means in each of the folders, without what lies outside of both. */
    public List<Path> inside(String name) {
        Path path = path(name);
        List<Path> places = new ArrayList<>();
        for (Path folder : folders) {
            Path place = real(folder.resolve(path));
            if (folders.stream().anyMatch(place::startsWith) && !folders.contains(place)) {
                places.add(place);
            }
        }
        return places;
    }

    /**
     * A file to read.
     *
     * <p>The message of the exception begins with {@code found}; callers say where.
     */
    public Path existing(String name) {
        List<Path> places = inside(name);
        for (Path place : places) {
            if (Files.exists(place)) {
                return readable(place);
            }
        }
        if (places.size() < folders.size()) {
            throw new BraidException("found \"" + name + "\"" + link(path(name)) + ", expected a file below " + this);
        }
        throw new BraidException(
                "found no file \"" + name + "\" below " + this + ", expected one" + Neighbours.meant(places.get(0)));
    }

    /** What looks as if it lay inside is worth a word on where it leads. */
    private String link(Path path) {
        for (Path folder : folders) {
            Path plain = folder.resolve(path).normalize();
            Path place = real(plain);
            if (plain.startsWith(folder) && folders.stream().noneMatch(place::startsWith)) {
                return ", which a link leads to " + place;
            }
        }
        return "";
    }

    /** To open a pipe or a device could take for ever. */
    private static Path readable(Path file) {
        if (Files.isDirectory(file)) {
            throw new BraidException("found the folder " + file + ", expected a file");
        }
        if (!Files.isRegularFile(file)) {
            throw new BraidException("found " + file + ", which is a device, a pipe or a socket, expected a file");
        }
        if (!Files.isReadable(file)) {
            throw new BraidException("found " + file + ", which may not be read, expected a file that may");
        }
        return file;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BraidException("found \"" + name + "\", expected a path: " + e.getReason(), e);
        }
    }

    /** Without symbolic links, as far as the path exists. A link to nowhere leads to where it points, and so does writing. */
    public static Path real(Path path) {
        Path absolute = path.toAbsolutePath();
        try {
            if (Files.isSymbolicLink(absolute) && Files.notExists(absolute)) {
                return real(absolute.resolveSibling(Files.readSymbolicLink(absolute)));
            }
            if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
                return absolute.toRealPath();
            }
        } catch (IOException e) {
            throw new BraidException("found " + path + ", which could not be resolved: " + e, e);
        }
        Path parent = absolute.getParent();
        return parent == null
                ? absolute
                : real(parent).resolve(absolute.getFileName()).normalize();
    }

    @Override
    public String toString() {
        return String.join(" or ", folders.stream().map(Path::toString).toList());
    }
}
