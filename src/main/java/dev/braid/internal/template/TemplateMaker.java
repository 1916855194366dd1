package dev.braid.internal.template;

import dev.braid.BraidException;
import dev.braid.internal.document.DocumentReader;
import dev.braid.internal.document.Limits;
import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a template of recorded notifications of one operation, a line of JSON each: equal values become equal placeholders, and
 * what templates do not hold is dropped.
 */
public final class TemplateMaker {

    private static final String START = ".start";

    private final String source;
    private final Problems problems;
    private final List<Recorded> notifications = new ArrayList<>();

    private TemplateMaker(String source) {
        this.source = source;
        this.problems = new Problems(source);
    }

    /**
     * A template, and the name of its file.
     *
     * @param operation as the recorded notifications tell it
     * @param length how many there are
     * @param json the document
     */
    public record Made(String operation, int length, String json) {

        /** The name under which a folder of templates knows it. */
        public String file(@Nullable String name) {
            return (name == null ? operation : name) + "_" + length + ".json";
        }
    }

    /** Reads all lines, which are not closed, or tells all that is wrong with them. */
    public static Made make(String source, BufferedReader lines) throws IOException {
        TemplateMaker maker = new TemplateMaker(source);
        maker.read(lines);
        return maker.made();
    }

    private void read(BufferedReader lines) throws IOException {
        DocumentReader reader = new DocumentReader(source, problems, Limits.configured());
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                Recorded notification = Recorded.of(reader.readLine(line, number), problems);
                if (notification != null) {
                    checkRequest(notification);
                    notifications.add(notification);
                }
            }
        }
        problems.throwIfAny();
        if (notifications.isEmpty()) {
            throw new BraidException(
                    source + ": found no notification, expected those of one operation, a line of JSON each");
        }
    }

    /** All that belong to one operation have its request id. */
    private void checkRequest(Recorded notification) {
        if (!notifications.isEmpty()
                && !notification.request().equals(notifications.get(0).request())) {
            problems.expected(
                    notification.requestNode(),
                    Problems.shown(notifications.get(0).request()) + ", as in the line before:"
                            + " a template is of one operation");
        }
    }

    private Made made() {
        notifications.sort(Comparator.comparing(Recorded::time));
        Substitution substitution = new Substitution(notifications.get(0).time(), problems);
        notifications.forEach(notification -> substitution.learn(notification.node()));
        List<Node> replaced = notifications.stream()
                .map(notification -> substitution.replaced(notification.node()))
                .toList();
        problems.throwIfAny();
        StringBuilder json = new StringBuilder("[\n").append(substitution.hints());
        replaced.forEach(node -> json.append(",\n").append(node.toJson()));
        return new Made(operation(), replaced.size(), json.append("\n]\n").toString());
    }

    /** The first type that ends in {@code .start}, of the service that began it where there is one. */
    private String operation() {
        List<String> types = notifications.stream().map(Recorded::type).toList();
        String service = types.get(0).split("\\.", 2)[0] + ".";
        List<String> starts =
                types.stream().filter(type -> type.endsWith(START)).toList();
        return starts.stream()
                .filter(type -> type.startsWith(service))
                .findFirst()
                .orElse(starts.isEmpty() ? types.get(0) : starts.get(0));
    }
}
