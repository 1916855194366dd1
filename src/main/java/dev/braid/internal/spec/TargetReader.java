package dev.braid.internal.spec;

import dev.braid.internal.document.DocumentReader;
import dev.braid.internal.document.Limits;
import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads where records shall go: a part of a specification, or a document of its own. */
public final class TargetReader {

    private static final Expected<String> TYPE =
            Expected.oneOf("stdout", "file", "kafka", "confluent", "elasticsearch");
    private static final Map<String, String[]> REQUIRED = Map.of(
            "kafka", new String[] {"endpoint", "topic"},
            "confluent", new String[] {"servers", "topic", "username", "password"},
            "elasticsearch", new String[] {"url", "index"});
    private static final Map<String, String[]> OPTIONAL = Map.of(
            "kafka", new String[] {"security_protocol", "compression_type"},
            "confluent", new String[0],
            "elasticsearch", new String[] {"id_field"});

    private final Problems problems;

    TargetReader(Problems problems) {
        this.problems = problems;
    }

    /** Reads a document that defines a target; it is refused with all that is wrong with it. */
    public static Target read(String source, InputStream in) {
        Problems problems = new Problems(source);
        Node.Structure document = new DocumentReader(source, problems, Limits.configured()).read(in);
        @Nullable Target target = new TargetReader(problems).read(document);
        problems.throwIfAny();
        if (target == null) {
            throw new IllegalStateException(source + ": refused without a problem");
        }
        return target;
    }

    /** Null after reporting what is wrong. */
    @Nullable
    Target read(Node node) {
        Node.@Nullable Structure structure = Expected.OBJECT.read(node, problems);
        if (structure == null) {
            return null;
        }
        Section section = new Section(structure, problems);
        @Nullable String type = section.required("type", TYPE);
        if (type == null) {
            return null;
        }
        @Nullable
        Target target = switch (type) {
            case "stdout" -> new Target.Stdout();
            case "file" -> file(section);
            default -> server(type, section);
        };
        section.warnOfUnknownKeys();
        return target;
    }

    private static @Nullable Target file(Section section) {
        @Nullable String path = section.required("path", Expected.NAME);
        @Nullable Node node = section.find("path");
        return path == null || node == null ? null : new Target.File(path, node.place());
    }

    private Target server(String type, Section section) {
        for (String key : REQUIRED.getOrDefault(type, new String[0])) {
            section.required(key, Expected.NAME);
        }
        for (String key : OPTIONAL.getOrDefault(type, new String[0])) {
            section.optional(key, Expected.NAME);
        }
        if (!type.equals("elasticsearch")) {
            topicKey(section);
        }
        return new Target.Server(type, section.place());
    }

    private void topicKey(Section section) {
        Node.@Nullable Array fields = section.optional("topic_key", Expected.LIST);
        if (fields != null) {
            fields.elements().forEach(field -> Expected.NAME.read(field, problems));
        }
    }
}
