package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.internal.location.Folders;
import dev.braid.internal.location.Neighbours;
import dev.braid.internal.location.Source;
import dev.braid.internal.record.OutputPattern;
import dev.braid.internal.spec.DataFiles;
import dev.braid.internal.spec.Specification;
import dev.braid.internal.spec.SpecificationReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Finds files that a user names on the command line. */
final class InputFile {

    private InputFile() {}

    static Source find(String name) {
        return find(name, "");
    }

    /** {@code advice}: what else may have been meant if there is no such file. */
    private static Source find(String name, String advice) {
        Path file = path(name).toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw new BraidException(name + ": found a folder, expected a file");
        }
        if (Files.notExists(file)) {
            throw new BraidException(
                    name + ": found no file there, as " + file + ", expected one" + Neighbours.meant(file) + advice);
        }
        return new Source(name, file.getParent(), () -> Files.newInputStream(file));
    }

    /** Reads a specification, whose own files lie in its folder or below {@code root}; its target may be anything. */
    static Specification specification(Source source, Path root) {
        return source.read((name, in) -> SpecificationReader.read(name, in, files(source, root)));
    }

    /** As {@link #specification}, with its target. */
    static Specification specificationWithTarget(Source source, Path root) {
        return source.read((name, in) -> SpecificationReader.readWithTarget(name, in, files(source, root)));
    }

    private static DataFiles files(Source source, Path root) {
        return file -> Folders.of(source.folder(), root).existing(file);
    }

    /** Reads a pattern, which is given itself or in a file. */
    static OutputPattern pattern(String given) {
        return OutputPattern.isOne(given)
                ? OutputPattern.parse("option `-p`", given)
                : find(given, "; a pattern itself names a field in braces, such as {time}")
                        .read(OutputPattern::read);
    }

    /** Reads a file of properties, in UTF-8, in the order of their names. */
    static Map<String, String> properties(String name) {
        return find(name).read((source, in) -> {
            Properties read = new Properties();
            try {
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                throw new BraidException(
                        source + ": found no properties, expected a line `name=value` for each: " + e.getMessage(), e);
            }
            Map<String, String> properties = new TreeMap<>();
            read.stringPropertyNames().forEach(key -> properties.put(key, read.getProperty(key)));
            return properties;
        });
    }

    static Path path(String name) {
        if (name.isEmpty()) {
            throw new BraidException("found an empty path, expected that of a file or folder");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BraidException(name + ": found no path, expected one: " + e.getReason(), e);
        }
    }
}
