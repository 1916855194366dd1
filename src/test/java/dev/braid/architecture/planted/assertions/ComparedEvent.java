package dev.braid.architecture.planted.assertions;

import dev.braid.architecture.planted.Event;

class ComparedEvent {

    String bytes(Event event) {
        return event.toJson();
    }
}
