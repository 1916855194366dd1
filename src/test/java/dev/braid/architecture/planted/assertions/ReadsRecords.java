package dev.braid.architecture.planted.assertions;

import dev.braid.architecture.planted.Event;
import java.util.function.Function;

class ReadsRecords {

    Object call(Event event) {
        return event.get("number");
    }

    Function<Event, String> reference() {
        return Event::toJson;
    }
}
