package dev.braid.samples;

import static dev.braid.assertions.EventAssertions.assertThat;

import dev.braid.Event;
import dev.braid.jupiter.GeneratedEvents;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClickTest {

    @Test
    void clicksComeInOrder(@GeneratedEvents(spec = "clicks.json", count = 1000) List<Event> clicks) {
        assertThat(clicks).isOrderedByTime();
    }
}
