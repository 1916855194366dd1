package dev.braid.architecture.planted.internal.cli;

import java.time.Instant;

class MayAskForTheTime {

    Instant call() {
        return Instant.now();
    }
}
