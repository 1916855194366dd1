package dev.braid.internal.location;

import dev.braid.BraidException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a location: beside a class, then at the root of the class path, then as a file; a prefix pins it to one of them. */
public final class Locator {

    private static final String CLASS_PATH = "classpath:";
    private static final String FILE = "file:";

    private final String location;
    private final @Nullable Class<?> beside;
    private final List<String> looked = new ArrayList<>();

    private Locator(String location, @Nullable Class<?> beside) {
        this.location = location;
        this.beside = beside;
    }

    /** Whether {@code text} is a document rather than a location: no location spans lines or starts with a brace. */
    public static boolean isInline(String text) {
        return text.indexOf('\n') >= 0 || text.stripLeading().startsWith("{");
    }

    /** Finds {@code location}, or says where it was looked for. */
    public static Source find(String location, @Nullable Class<?> beside) {
        return new Locator(location, beside).find();
    }

    /** A file. */
    public static Source file(String path) {
        Locator locator = new Locator(path, null);
        return locator.found(locator.asFile(path));
    }

    /** Finds a folder; one inside a jar is none, since its files cannot be listed everywhere. */
    public static Path folder(String location, @Nullable Class<?> beside) {
        return new Locator(location, beside).findFolder();
    }

    private Path findFolder() {
        requireName();
        try {
            for (Path place : places()) {
                looked.add(place.toString());
                if (Files.isDirectory(place)) {
                    return place;
                }
                if (Files.exists(place)) {
                    throw new BraidException("found a file at `" + location + "`, expected a folder");
                }
            }
        } catch (InvalidPathException e) {
            looked.add("`" + location + "` is no path: " + e.getReason());
        }
        throw new BraidException(
                "found no folder at `" + location + "`" + meant() + " for it:\n  " + String.join("\n  ", looked));
    }

    private void requireName() {
        if (location.isBlank()) {
            throw new BraidException("found an empty location, expected the name of a file or resource");
        }
    }

    private Source find() {
        requireName();
        Source source;
        if (location.startsWith(CLASS_PATH)) {
            source = onClassPath(location.substring(CLASS_PATH.length()));
        } else if (location.startsWith(FILE)) {
            source = asFile(location.substring(FILE.length()));
        } else {
            source = anywhere();
        }
        return found(source);
    }

    private Source found(@Nullable Source source) {
        if (source == null) {
            throw new BraidException(
                    "found nothing at `" + location + "`" + meant() + " for it:\n  "
                            + String.join("\n  ", looked)
                            + "\nGive a location that exists, pin it with `classpath:` or `file:`, or write the document itself, which begins with a brace or has several lines");
        }
        return source;
    }

    /** Goes before {@code for it}: the file that was meant, where there is one with a name like it. */
    private String meant() {
        try {
            for (Path file : places()) {
                String meant = Neighbours.meant(file);
                if (!meant.isEmpty()) {
                    return meant + " Looked";
                }
            }
        } catch (InvalidPathException e) {
            // Told among the places.
        }
        return "; looked";
    }

    /** The files that would have been found; listed after the search alone, which a test waits for. */
    private List<Path> places() {
        List<Path> places = new ArrayList<>();
        boolean isPinned = location.startsWith(CLASS_PATH) || location.startsWith(FILE);
        String name = isPinned ? location.substring(location.indexOf(':') + 1) : location;
        if (beside != null && !isPinned) {
            addFile(beside.getResource(""), name, places);
        }
        if (!location.startsWith(FILE)) {
            addFile(load(""), name.startsWith("/") ? name.substring(1) : name, places);
        }
        if (!location.startsWith(CLASS_PATH)) {
            places.add(Path.of(name).toAbsolutePath());
        }
        return places.stream().distinct().toList();
    }

    private static void addFile(@Nullable URL folder, String name, List<Path> places) {
        if (folder != null && folder.getProtocol().equals("file")) {
            places.add(Path.of(URI.create(folder.toString())).resolve(name));
        }
    }

    private @Nullable Source anywhere() {
        Source source = beside == null ? null : besideClass(beside);
        if (source == null) {
            source = onClassPath(location);
        }
        return source == null ? asFile(location) : source;
    }

    private @Nullable Source besideClass(Class<?> type) {
        looked.add("beside the class " + type.getName());
        return resource(type.getResource(location));
    }

    private @Nullable Source onClassPath(String name) {
        String path = name.startsWith("/") ? name.substring(1) : name;
        looked.add("at the root of the class path, as " + path);
        return resource(load(path));
    }

    private @Nullable URL load(String path) {
        ClassLoader loader = beside == null ? Thread.currentThread().getContextClassLoader() : beside.getClassLoader();
        return loader == null ? ClassLoader.getSystemResource(path) : loader.getResource(path);
    }

    private @Nullable Source resource(@Nullable URL url) {
        if (url == null) {
            return null;
        }
        if (url.getProtocol().equals("file")) {
            Path path = Path.of(URI.create(url.toString()));
            return Files.isRegularFile(path) ? file(path) : null;
        }
        return new Source(location, null, url::openStream);
    }

    private @Nullable Source asFile(String name) {
        try {
            Path path = Path.of(name);
            looked.add("as the file " + path.toAbsolutePath());
            return Files.exists(path) ? file(path) : null;
        } catch (InvalidPathException e) {
            looked.add("as a file, but `" + name + "` is no path: " + e.getReason());
            return null;
        }
    }

    private Source file(Path path) {
        if (Files.isDirectory(path)) {
            throw new BraidException("found a folder at `" + location + "`, expected a file");
        }
        if (!Files.isRegularFile(path)) {
            throw new BraidException("found a device, a pipe or a socket at `" + location + "`, expected a file:"
                    + " to open one could take for ever");
        }
        Path parent = path.toAbsolutePath().getParent();
        return new Source(location, parent, () -> Files.newInputStream(path));
    }
}
