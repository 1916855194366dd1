package dev.braid.jupiter;

import dev.braid.BackendMode;
import java.util.List;

/**
 * What one annotation says of a server, whatever its kind.
 *
 * @param names of what stands on it for the test: topics, indices
 * @param image of a container; empty for the default
 * @param config {@code name=value}
 * @param properties the names of system properties that get its address
 */
record Said(
        List<String> names,
        BackendMode mode,
        String image,
        List<String> config,
        boolean unique,
        boolean keep,
        List<String> properties) {}
