package dev.braid.internal.spec;

import dev.braid.BraidException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Specifications with one part of a test's choice, and what is said of them. */
final class Documents {

    private static final String DELAY = "{'type': 'constant', 'value': 1}";

    private Documents() {}

    /** JSON whose texts may stand in single quotes. */
    static Specification read(String document) {
        return read("a.json", document.replace('\'', '"'));
    }

    static Specification read(String name, String document) {
        return read(name, document, Path::of);
    }

    static Specification read(String name, String document, DataFiles files) {
        return SpecificationReader.readWithTarget(
                name, new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), files);
    }

    /** What is wrong with a document, a line each, without the places in the file. */
    static List<String> problems(String document) {
        try {
            return paths(read(document).warnings());
        } catch (BraidException e) {
            return paths(e.getMessage().lines().toList());
        }
    }

    private static List<String> paths(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.matches(".*: \\d+ problems?(, \\d+ warnings?)?"))
                .map(line -> line.replaceFirst("^(warning: )?a\\.json:\\d+:\\d+: ", ""))
                .toList();
    }

    static String with(String emitters, String states) {
        return "{'emitters': [" + emitters + "], 'states': [" + states + "], 'interarrival': " + DELAY + "}";
    }

    static String withDimensions(String dimensions) {
        return with(emitter("e", dimensions), state("s", "e", "", "{'next': 'stop', 'probability': 1}"));
    }

    static String withDistribution(String type, String distribution) {
        return withDimensions("{'type': '" + type + "', 'name': 'f', 'distribution': " + distribution + "}");
    }

    static String withTransitions(String transitions) {
        return with(emitter("e", ""), state("s", "e", "", transitions));
    }

    static String emitter(String name, String dimensions) {
        return "{'name': '" + name + "', 'dimensions': [" + dimensions + "]}";
    }

    static String state(String name, String emitter, String variables, String transitions) {
        return "{'name': '" + name + "', 'emitter': '" + emitter + "', 'variables': [" + variables + "], 'delay': "
                + DELAY + ", 'transitions': [" + transitions + "]}";
    }

    /** A state that leads to others, each as likely. */
    static String leading(String name, String emitter, String variables, String... next) {
        StringBuilder transitions = new StringBuilder();
        for (String state : next) {
            transitions.append(transitions.isEmpty() ? "" : ", ");
            transitions.append("{'next': '" + state + "', 'probability': " + 1.0 / next.length + "}");
        }
        return state(name, emitter, variables, transitions.toString());
    }
}
