package dev.braid.internal.template;

import dev.braid.BraidException;
import dev.braid.internal.document.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The templates of a folder.
 *
 * @param templates of operations, in the order of their files' names
 * @param existence tells that an instance exists, if there is such a file
 * @param warnings what has no effect, a line each
 */
public record TemplateFolder(
        List<Template> templates, @Nullable Template existence, List<String> warnings) {

    /** The file that tells that an instance exists. */
    private static final String EXISTENCE = "eod_exists.json";

    private static final String ENDING = ".json";

    /** The names of the operations, each once. */
    public List<String> operations() {
        return templates.stream().map(Template::operation).distinct().toList();
    }

    /** How many templates an operation has. */
    public long templatesOf(String operation) {
        return templates.stream()
                .filter(template -> template.operation().equals(operation))
                .count();
    }

    /** Reads all files whose names end in {@code .json}, or tells all that is wrong with them. */
    public static TemplateFolder read(Path folder) {
        List<Template> templates = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        @Nullable Template existence = null;
        for (Path file : files(folder)) {
            try {
                Template template = read(file, warnings);
                if (template.file().equals(EXISTENCE)) {
                    existence = template;
                } else {
                    templates.add(template);
                }
            } catch (BraidException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new BraidException(String.join("\n", problems));
        }
        if (templates.isEmpty()) {
            throw new BraidException("found no template in the folder " + folder
                    + ", expected files such as compute.instance.create.start_24.json: a name, the number of"
                    + " notifications and .json");
        }
        return new TemplateFolder(templates, existence, warnings);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFileName())))
                    .toList();
        } catch (IOException e) {
            throw new BraidException("found the folder " + folder + ", which cannot be read: " + e, e);
        }
    }

    private static Template read(Path file, List<String> warnings) {
        String name = String.valueOf(file.getFileName());
        Problems problems = new Problems(name);
        try (InputStream in = Files.newInputStream(file)) {
            Template template = TemplateReader.read(name, operation(name), problems, in);
            warnings.addAll(problems.warnings());
            warnOfLength(template, warnings);
            return template;
        } catch (IOException e) {
            throw new BraidException(name + ": cannot be read: " + e, e);
        }
    }

    /** The name of the file up to the first underscore. */
    private static String operation(String file) {
        int underscore = file.indexOf('_');
        return underscore < 0 ? file.substring(0, file.length() - ENDING.length()) : file.substring(0, underscore);
    }

    private static void warnOfLength(Template template, List<String> warnings) {
        String stem = template.file().substring(0, template.file().length() - ENDING.length());
        String length = stem.substring(stem.lastIndexOf('_') + 1);
        int found = template.notifications().size();
        if (!length.isEmpty()
                && length.chars().allMatch(c -> c >= '0' && c <= '9')
                && !length.equals(Integer.toString(found))) {
            warnings.add(template.file() + ": found " + found + " notifications, expected " + length
                    + ", as the name of the file says");
        }
    }
}
