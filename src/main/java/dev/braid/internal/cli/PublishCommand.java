package dev.braid.internal.cli;

import dev.braid.internal.location.Source;
import dev.braid.internal.spec.Specification;
import dev.braid.kafka.KafkaFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Publishes the records of a specification to a topic or an index that is named on the command line. */
@Command(
        name = "publish",
        sortOptions = false,
        description = "Publishes the records of a specification to a topic of Kafka or an index of Elasticsearch.",
        footer = {
            "",
            "Without --topic and --index they go where -o or the specification says.",
            "Without -n and -t it runs until it is stopped.",
            "Without -s records come at their times on the real clock, from now on; with -s all at once."
        })
final class PublishCommand extends GenerateCommand {

    private static final List<String> PLACES = List.of("--bootstrap-servers", "--topic", "--url", "--index");
    private static final List<String> OF_TOPICS = List.of("--key", "--format", "--client-config");

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            converter = OptionValues.ServersReader.class,
            description = "The address of a broker, or several with commas between; port 9092 where none is named.")
    private @Nullable String servers;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "The topic, which exists.")
    private @Nullable String topic;

    @Option(
            names = "--key",
            paramLabel = "FIELD",
            split = ",",
            description = "The fields whose values, one behind the other, are a record's key; else it has none.")
    private List<String> key = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = OptionValues.FormatReader.class,
            description = "json (the default), cloudevents-binary or cloudevents-structured.")
    private KafkaFormat format = KafkaFormat.JSON;

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description = "Settings of Kafka's producer, such as those of a log-in: a file of properties.")
    private @Nullable String config;

    @Option(
            names = "--url",
            paramLabel = "URL",
            converter = OptionValues.UrlReader.class,
            description = "The address of Elasticsearch, with user and password before an @ where it wants a log-in.")
    private @Nullable String url;

    @Option(names = "--index", paramLabel = "INDEX", description = "The index, which exists.")
    private @Nullable String index;

    @Option(
            names = "--id",
            paramLabel = "FIELD",
            split = ",",
            description = "The fields whose values are a document's id; else it is the seed and the event's index.")
    private List<String> id = new ArrayList<>();

    PublishCommand(Console console, Interruption interruption) {
        super(console, interruption);
    }

    @Override
    boolean usesTarget() {
        return super.usesTarget() && PLACES.stream().noneMatch(this::isGiven);
    }

    @Override
    Destination destination(Source source, Specification read) {
        if (format != KafkaFormat.JSON && isGiven("-p")) {
            throw misused("found `-p` and `--format`, expected one of them: CloudEvents have no pattern");
        }
        key.forEach(field -> KeyFields.check("option `--key`", field, read));
        id.forEach(field -> KeyFields.check("option `--id`", field, read));
        Destination place = place(read);
        if (place instanceof Destination.Topic wanted) {
            return topic(wanted);
        }
        if (place instanceof Destination.Index wanted) {
            return index(wanted);
        }
        throw misused(
                "found nothing to publish to, expected `--bootstrap-servers` and `--topic`, or `--url` and `--index`,"
                        + " or a target of type `kafka`, `confluent` or `elasticsearch` in the specification or named with `-o`");
    }

    private @Nullable Destination place(Specification read) {
        checkBoth("--bootstrap-servers", servers, "--topic", topic);
        checkBoth("--url", url, "--index", index);
        if (topic != null && index != null) {
            throw twoPlaces("--topic", "--index");
        }
        if (isGiven("-o") && (topic != null || index != null)) {
            throw twoPlaces("-o", topic != null ? "--topic" : "--index");
        }
        if (servers != null && topic != null) {
            return new Destination.Topic(servers, topic, List.of(), format, Map.of());
        }
        if (url != null && index != null) {
            return new Destination.Index(url, index, List.of());
        }
        return TargetPlace.server(target(read));
    }

    private void checkBoth(String first, @Nullable String address, String second, @Nullable String name) {
        if ((address == null) != (name == null)) {
            throw misused("found `" + (address == null ? second : first) + "` without `"
                    + (address == null ? first : second) + "`, expected both or neither");
        }
    }

    private ParameterException twoPlaces(String one, String other) {
        return misused("found `" + one + "` and `" + other + "`, expected one of them: each says where the records go");
    }

    private Destination topic(Destination.Topic wanted) {
        if (isGiven("--id")) {
            throw misused("found `--id`, expected it for an index alone: records of a topic have keys");
        }
        Map<String, String> settings = new HashMap<>(wanted.config());
        if (config != null) {
            settings.putAll(InputFile.properties(config));
        }
        return new Destination.Topic(
                wanted.servers(), wanted.name(), key.isEmpty() ? wanted.key() : key, format, settings);
    }

    private Destination index(Destination.Index wanted) {
        for (String option : OF_TOPICS) {
            if (isGiven(option)) {
                throw misused("found `" + option + "`, expected it for a topic alone: an index has none");
            }
        }
        return new Destination.Index(wanted.url(), wanted.name(), id.isEmpty() ? wanted.id() : id);
    }
}
