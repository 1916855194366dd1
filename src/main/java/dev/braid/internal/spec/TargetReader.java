package dev.braid.internal.spec;

import dev.braid.internal.document.DocumentReader;
import dev.braid.internal.document.Limits;
import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads where records shall go: a part of a specification, or a document of its own. */
public final class TargetReader {

    private static final Expected<String> TYPE =
            Expected.oneOf("stdout", "file", "kafka", "confluent", "elasticsearch");
    private static final Expected<String> PROTOCOL = Expected.oneOf("PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL");
    private static final Expected<String> SERVERS = Expected.of(BrokerAddresses.EXPECTED, node -> {
        @Nullable String text = Expected.NAME.conversion().apply(node);
        return text == null ? null : BrokerAddresses.parse(text);
    });
    private static final Expected<String> URL = Expected.of(ServerUrls.EXPECTED, node -> {
        @Nullable String text = Expected.NAME.conversion().apply(node);
        return text == null || !ServerUrls.isOne(text) ? null : text;
    });
    private static final Expected<String> TOPIC = Expected.filled("the name of a topic");
    private static final Expected<String> INDEX = Expected.filled("the name of an index");
    private static final Expected<String> USER = Expected.filled("the name of a user");
    private static final Expected<String> PASSWORD = Expected.filled("a password");
    private static final Expected<String> COMPRESSION = Expected.oneOf("none", "gzip", "snappy", "lz4", "zstd");

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
            case "kafka" -> kafka(section);
            case "confluent" -> confluent(section);
            default -> elasticsearch(section);
        };
        section.warnOfUnknownKeys();
        return target;
    }

    private static @Nullable Target file(Section section) {
        @Nullable String path = section.required("path", Expected.FILE);
        @Nullable Node node = section.find("path");
        return path == null || node == null ? null : new Target.File(path, node.place());
    }

    private @Nullable Target kafka(Section section) {
        @Nullable String endpoint = section.required("endpoint", SERVERS);
        @Nullable String topic = section.required("topic", TOPIC);
        Map<String, String> config = new LinkedHashMap<>();
        put(config, "security.protocol", section.optional("security_protocol", PROTOCOL));
        put(config, "compression.type", section.optional("compression_type", COMPRESSION));
        return topic(section, endpoint, topic, config);
    }

    /** Confluent's cloud: passwords over TLS. */
    private @Nullable Target confluent(Section section) {
        @Nullable String servers = section.required("servers", SERVERS);
        @Nullable String topic = section.required("topic", TOPIC);
        @Nullable String user = section.required("username", USER);
        @Nullable String password = section.required("password", PASSWORD);
        Map<String, String> config = new LinkedHashMap<>();
        config.put("security.protocol", "SASL_SSL");
        config.put("sasl.mechanism", "PLAIN");
        if (user != null && password != null) {
            config.put(
                    "sasl.jaas.config",
                    "org.apache.kafka.common.security.plain.PlainLoginModule required username=" + quoted(user)
                            + " password=" + quoted(password) + ";");
        }
        return topic(section, servers, topic, config);
    }

    private static void put(Map<String, String> config, String key, @Nullable String value) {
        if (value != null) {
            config.put(key, value);
        }
    }

    /** As the configuration of JAAS has it. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private @Nullable Target topic(
            Section section, @Nullable String servers, @Nullable String topic, Map<String, String> config) {
        List<Target.KeyField> key = topicKey(section);
        return servers == null || topic == null ? null : new Target.Kafka(servers, topic, key, config);
    }

    private List<Target.KeyField> topicKey(Section section) {
        List<Target.KeyField> names = new ArrayList<>();
        Node.@Nullable Array fields = section.optional("topic_key", Expected.LIST);
        if (fields != null) {
            for (Node field : fields.elements()) {
                @Nullable String name = Expected.FIELD.read(field, problems);
                if (name != null) {
                    names.add(new Target.KeyField(name, field.place()));
                }
            }
        }
        return names;
    }

    private static @Nullable Target elasticsearch(Section section) {
        @Nullable String url = section.required("url", URL);
        @Nullable String index = section.required("index", INDEX);
        @Nullable String id = section.optional("id_field", Expected.FIELD);
        @Nullable Node node = section.find("id_field");
        if (url == null || index == null) {
            return null;
        }
        List<Target.KeyField> field =
                id == null || node == null ? List.of() : List.of(new Target.KeyField(id, node.place()));
        return new Target.Elasticsearch(url, index, field);
    }
}
