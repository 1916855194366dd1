package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.internal.location.Folders;
import dev.braid.internal.location.Source;
import dev.braid.internal.spec.Specification;
import dev.braid.internal.spec.Target;
import dev.braid.internal.spec.TargetReader;
import dev.braid.kafka.KafkaFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides where records go. */
final class TargetPlace {

    private TargetPlace() {}

    /** The document that is {@code named}, if any, replaces what the specification says. */
    static @Nullable Target decide(@Nullable String named, Specification read) {
        if (named == null) {
            return read.target();
        }
        Target target = InputFile.find(named).read(TargetReader::read);
        target.keyFields().forEach(field -> KeyFields.check(field.place().toString(), field.path(), read));
        return target;
    }

    /** Stdout where nothing is said. */
    static Destination find(@Nullable String named, Source specification, Specification read, Path root) {
        Target decided = decide(named, read);
        Destination server = server(decided);
        if (server != null) {
            return server;
        }
        return decided instanceof Target.File wanted
                ? new Destination.File(file(named, specification, wanted, root))
                : new Destination.Stdout();
    }

    /** Null where the records go elsewhere. */
    static @Nullable Destination server(@Nullable Target decided) {
        if (decided instanceof Target.Kafka topic) {
            return new Destination.Topic(
                    topic.servers(), topic.topic(), paths(topic.key()), KafkaFormat.JSON, topic.config());
        }
        if (decided instanceof Target.Elasticsearch index) {
            return new Destination.Index(index.url(), index.index(), paths(index.id()));
        }
        return null;
    }

    private static List<String> paths(List<Target.KeyField> fields) {
        return fields.stream().map(Target.KeyField::path).toList();
    }

    private static Path file(@Nullable String named, Source specification, Target.File wanted, Path root) {
        Path file = named == null ? inside(specification, wanted, root) : InputFile.path(wanted.path());
        if (specification.folder() != null && Folders.real(file).equals(Folders.real(Path.of(specification.name())))) {
            throw new BraidException(
                    wanted.place() + ": found \"" + file + "\", expected another file: this one is the specification");
        }
        return file;
    }

    /** A specification's file lies in the specification's folder or below {@code root}; one that the user named, anywhere. */
    private static Path inside(Source specification, Target.File wanted, Path root) {
        Folders folders = Folders.of(specification.folder(), root);
        List<Path> places = places(folders, wanted);
        if (places.isEmpty()) {
            throw new BraidException(wanted.place() + ": found \"" + wanted.path() + "\", expected a file below "
                    + folders + "; a target named with `-o` may lie anywhere");
        }
        return places.stream().filter(Files::exists).findFirst().orElse(places.get(places.size() - 1));
    }

    private static List<Path> places(Folders folders, Target.File wanted) {
        try {
            return folders.inside(wanted.path());
        } catch (BraidException e) {
            throw new BraidException(wanted.place() + ": " + e.getMessage(), e);
        }
    }
}
