package dev.braid.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.Events;
import dev.braid.jupiter.GeneratedEvents;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/seeds.md shows. */
class SeedsTests {

    @GeneratedEvents(spec = "clicks.json", count = 100)
    private static List<Event> ofTheClass;

    @GeneratedEvents(spec = "clicks.json", count = 100)
    private Events ofEachTest;

    private final List<Event> ofTheConstructor;

    SeedsTests(@GeneratedEvents(spec = "clicks.json", count = 100) List<Event> clicks) {
        ofTheConstructor = clicks;
    }

    @BeforeAll
    static void fillTheDatabase(@GeneratedEvents(spec = "clicks.json", count = 100) List<Event> clicks) {
        assertThat(clicks).hasSize(100).isNotEqualTo(ofTheClass);
    }

    @Test
    void eachHasASeedOfItsOwn(@GeneratedEvents(spec = "clicks.json", count = 100) List<Event> ofThisTest) {
        assertThat(List.of(ofTheClass, ofEachTest, ofTheConstructor, ofThisTest))
                .doesNotHaveDuplicates();
    }

    @Test
    void pinned(@GeneratedEvents(spec = "clicks.json", count = 100, seed = 7) Events clicks) {
        assertThat(clicks.seed()).isEqualTo(7);
    }
}
