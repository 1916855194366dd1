package dev.braid.replay;

import dev.braid.Event;
import dev.braid.Generator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Specifications of type replay beside their files. */
final class Replays {

    private Replays() {}

    /** Replays {@code rows.csv}; {@code rest} holds further keys in YAML. */
    static Generator csv(Path folder, String rows, String... rest) throws IOException {
        return of(folder, "rows.csv", rows, "csv", rest);
    }

    /** Replays {@code rows.jsonl}; {@code rest} holds further keys in YAML. */
    static Generator jsonl(Path folder, String rows, String... rest) throws IOException {
        return of(folder, "rows.jsonl", rows, "jsonl", rest);
    }

    private static Generator of(Path folder, String name, String rows, String format, String... rest)
            throws IOException {
        Files.write(folder.resolve(name), rows.getBytes(StandardCharsets.UTF_8));
        return Generator.of(specification(folder, name, format, rest));
    }

    /** Writes {@code replay.yaml}; the time is in {@code ts}, in seconds unless {@code rest} says otherwise. */
    static Path specification(Path folder, String source, String format, String... rest) throws IOException {
        String more = String.join("\n", rest);
        String timeFormat = more.contains("time_format") ? "" : "time_format: epoch\n";
        return Files.writeString(
                folder.resolve("replay.yaml"),
                "type: replay\nsource_file: \"" + source + "\"\nsource_format: " + format + "\ntime_field: ts\n"
                        + timeFormat + more + "\n");
    }

    static List<String> lines(Generator replay, int count) {
        return replay.count(count).lines().toList();
    }

    /** Milliseconds since the start, of the first events. */
    static List<Long> millis(Generator replay, int count) {
        return replay.count(count).stream()
                .map(Event::time)
                .map(time -> time.toEpochMilli() - 1_704_067_200_000L)
                .toList();
    }
}
