package dev.braid.internal.container;

import java.util.Locale;

/** Settings of a broker as variables of its container's environment. */
final class Variables {

    private Variables() {}

    /** The inverse of what the images' start script does with names: dots are more frequent than the others. */
    static String name(String setting) {
        return "KAFKA_"
                + setting.replace("_", "__")
                        .replace("-", "___")
                        .replace(".", "_")
                        .toUpperCase(Locale.ROOT);
    }
}
