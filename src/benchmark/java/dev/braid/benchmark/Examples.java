package dev.braid.benchmark;

import dev.braid.Generator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The project's own specifications that are measured; the build's working directory is the project's. */
final class Examples {

    private static final Path FOLDER = Path.of("docs", "examples");

    private Examples() {}

    static Generator of(String name) {
        return Generator.of(FOLDER.resolve(name));
    }

    /** Nine states, ten fields, 227 bytes a record. */
    static Generator clicks() {
        return of("clicks.json");
    }

    static String clicksText() {
        try {
            return Files.readString(FOLDER.resolve("clicks.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Clicks whose workers start a microsecond after one another, so that any number of them is soon alive. */
    static String crowdedClicks() {
        String text = clicksText();
        String crowded = text.replace(
                "\"interarrival\": {\"type\": \"exponential\", \"mean\": 0.1}",
                "\"interarrival\": {\"type\": \"constant\", \"value\": 0.000001}");
        if (crowded.equals(text)) {
            throw new IllegalStateException("clicks.json has another interarrival than was expected");
        }
        return crowded;
    }
}
