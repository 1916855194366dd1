package dev.braid.architecture.planted.internal.plan;

import java.time.Instant;
import java.util.function.Supplier;

class AsksForTheTime {

    Instant call() {
        return Instant.now();
    }

    Supplier<Instant> reference() {
        return Instant::now;
    }
}
