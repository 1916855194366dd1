package dev.braid.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A template like those of recorded notifications: eight notifications of some 2.7 kB with 32 placeholders each. */
final class NotificationTemplate {

    static final int NOTIFICATIONS = 8;

    private static final String HINTS = IntStream.range(0, NOTIFICATIONS)
            .mapToObj(i -> "\"[[[[DT_%d]]]]\": [0, %d, %d]".formatted(i, i, i * 1000))
            .collect(Collectors.joining(
                    ", ", "{\"time_map\": {", "}, \"uuid\": 20, \"xuuid\": 4, \"v4\": 3, \"v6\": 1}"));

    private NotificationTemplate() {}

    /** A folder with this template alone. */
    static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("braid-template");
        folder.toFile().deleteOnExit();
        Path file = folder.resolve("resize_" + NOTIFICATIONS + ".json");
        Files.writeString(
                file,
                IntStream.range(0, NOTIFICATIONS)
                        .mapToObj(NotificationTemplate::notification)
                        .collect(Collectors.joining(",\n", "[" + HINTS + ",\n", "]")));
        file.toFile().deleteOnExit();
        return folder;
    }

    private static String notification(int number) {
        return "{\"event_type\": \"compute.instance.resize.step_" + number + "\", \"timestamp\": \"[[[[DT_" + number
                + "]]]]\", \"message_id\": \"[[[[UUID_" + (number + 10) + "]]]]\", "
                + values("uuid", "[[[[UUID_%d]]]]", 5) + values("xuuid", "[[[[XUUID_%d]]]]", 3)
                + values("v4", "http://[[[[V4_%d]]]]:9292", 3) + values("v6", "[[[[V6_%d]]]]", 1)
                + values("at", "[[[[DT_%d]]]]", 4) + values("user", "[[[[user_id]]]]", 3)
                + values("tenant", "[[[[tenant_id]]]]", 4) + values("node", "[[[[node]]]]", 1)
                + values("host", "[[[[host]]]]", 1) + values("hostname", "[[[[hostname]]]]", 1)
                + values("name", "[[[[display_name]]]]", 1) + values("reservation", "[[[[reservation_id]]]]", 1)
                + values("publisher", "[[[[publisher_id]]]]", 1)
                + "\"payload\": {" + literals() + "}}";
    }

    private static String values(String name, String value, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"_context_" + name + "_" + i + "\": \"" + value.formatted(i) + "\", ")
                .collect(Collectors.joining());
    }

    private static String literals() {
        return IntStream.range(0, 24)
                .mapToObj(i -> "\"instance_flavor_property_" + i + "\": \"m1.small\"")
                .collect(Collectors.joining(", "));
    }
}
