package dev.braid.architecture.planted.internal.plan;

import net.datafaker.Faker;

class ImportsLibrary {

    String name() {
        return new Faker().name().name();
    }
}
