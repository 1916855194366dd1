package dev.braid;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A way to make events, of whatever kind, for tests of what holds for all of them. */
public record Example(String name, Supplier<Generator> maker) {

    private static final Path FOLDER = Path.of(System.getProperty("build.basedir", "."), "docs", "examples");
    private static final Path ORDERS = FOLDER.resolve("orders.json");

    /** Those of the project, which its golden digests are of. */
    public static List<Example> own() {
        return Stream.concat(SpecificationFiles.examples().stream().map(Example::ofFile), sequences())
                .toList();
    }

    /** Those of the original besides. */
    public static List<Example> all() {
        return Stream.concat(
                        own().stream(), SpecificationFiles.originals().stream().map(Example::ofFile))
                .toList();
    }

    public static Example named(String name) {
        return own().stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
    }

    private static Example ofFile(Path file) {
        return new Example(String.valueOf(file.getFileName()), () -> Generator.of(file));
    }

    private static Stream<Example> sequences() {
        return Stream.of(
                new Example(
                        "steps",
                        () -> Steps.of(
                                        "order.created",
                                        "order.paid|order.invoiced +1s..5m",
                                        "item.shipped x1..3 +0s..1h",
                                        "order.returned?")
                                .generator()),
                new Example(
                        "steps-with-payload",
                        () -> Steps.of("created", "paid?", "shipped x2", "closed")
                                .ratePerMinute(10)
                                .payload(ORDERS.toString(), "order")
                                .generator()),
                new Example(
                        "operations-mix",
                        () -> Operations.of("mix").ratePerMinute(6000).generator()),
                new Example(
                        "operations-update",
                        () -> Operations.of("update")
                                .entities(10)
                                .existsEvery(Duration.ofHours(1))
                                .generator()),
                new Example("operations-delete", () -> Operations.of("delete").generator()),
                new Example(
                        "templates",
                        () -> Operations.templates(FOLDER.resolve("templates").toString())
                                .weight("volume.delete", 0.5)
                                .existsEvery(Duration.ofHours(1))
                                .generator()));
    }

    public Generator generator() {
        return maker.get();
    }

    @Override
    public String toString() {
        return name;
    }
}
