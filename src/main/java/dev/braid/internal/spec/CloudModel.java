package dev.braid.internal.spec;

import dev.braid.internal.document.DocumentReader;
import dev.braid.internal.document.Limits;
import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The cloud whose operations are built in: what it consists of, and what it tells of itself. */
public record CloudModel(
        Map<String, Publisher> publishers,
        List<Flavor> flavors,
        List<Image> images,
        Map<String, OperationModel> operations) {

    private static final String MIX = "mix";
    private static final List<String> MIXED = List.of("create", "delete", "update");
    private static final String RESOURCE = "operations.yaml";

    /** Servers of one role: a prefix and a number from 0, with so many digits. */
    public record Publisher(String prefix, int digits, int count) {}

    /** The size of an instance. */
    public record Flavor(String type, String id) {}

    /** What runs on an instance. */
    public record Image(String architecture, String version, String distro) {}

    /** What users call operations. */
    public List<String> names() {
        return Stream.concat(operations.keySet().stream(), Stream.of(MIX)).toList();
    }

    /** The operations that users call by a name; none where there is no such name. */
    public List<OperationModel> named(String name) {
        return operations.values().stream()
                .filter(operation -> name.equals(MIX)
                        ? MIXED.contains(operation.name())
                        : operation.name().equals(name))
                .toList();
    }

    /** Read from this jar when it is first asked for. */
    public static CloudModel builtIn() {
        return BuiltIn.MODEL;
    }

    private static final class BuiltIn {

        private static final CloudModel MODEL = read();

        private static CloudModel read() {
            Problems problems = new Problems(RESOURCE);
            try (InputStream in = Objects.requireNonNull(CloudModel.class.getResourceAsStream(RESOURCE), RESOURCE)) {
                Node.Structure document = new DocumentReader(RESOURCE, problems, Limits.configured()).read(in);
                return CloudModelReader.read(document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
