package dev.braid.assertions;

import static dev.braid.assertions.EventAssertions.assertThat;
import static dev.braid.assertions.EventAssertions.matching;
import static dev.braid.assertions.Sketches.events;
import static dev.braid.assertions.Sketches.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

class EachKeyAssertTests {

    private final List<Event> events =
            events("0 a in", "1 b in", "2 a view", "3 b out", "4 c in", "5 a out", "6 c view", "7 d in");

    @Test
    void followsEachKeyOnItsOwn() {
        assertThat(events("0 a in", "1 b in", "2 b out", "3 a out"))
                .eachKey()
                .hasTypes("in", "out")
                .containsInOrder("out")
                .containsInOrder(
                        event -> event.type().equals("in"),
                        event -> event.type().equals("out"))
                .returnToEvents()
                .hasSize(4);
    }

    @Test
    void showsTheFirstTypeThatIsNotDue() {
        assertThat(failureOf(() -> assertThat(events).eachKey().hasTypes("in", "out")))
                .isEqualTo("""

                        Expecting the events of each key to have exactly these types, in this order: "in", "out"
                        but #2 of key "a" is "view", where "out" was due:
                            #0 2024-01-01T00:00:00Z a in
                          > #2 2024-01-01T00:00:02Z a view
                            #5 2024-01-01T00:00:05Z a out
                        and 2 more keys""");
    }

    @Test
    void showsWhereAKeyEndsTooEarly() {
        assertThat(failureOf(() -> assertThat(events("0 a in", "1 b in", "2 b out"))
                        .eachKey()
                        .hasTypes("in", "out")))
                .isEqualTo("""

                        Expecting the events of each key to have exactly these types, in this order: "in", "out"
                        but key "a" ends after #0, where "out" was due:
                          > #0 2024-01-01T00:00:00Z a in""");
    }

    @Test
    void showsWhereAKeyGoesOn() {
        assertThat(failureOf(
                        () -> assertThat(events("0 a in", "1 a out")).eachKey().hasTypes("in")))
                .isEqualTo("""

                        Expecting the events of each key to have exactly these types, in this order: "in"
                        but #1 of key "a" is "out", where its end was due:
                            #0 2024-01-01T00:00:00Z a in
                          > #1 2024-01-01T00:00:01Z a out""");
    }

    @Test
    void showsHowFarTheFirstKeyGot() {
        assertThat(failureOf(() -> assertThat(events).eachKey().containsInOrder("in", "out")))
                .isEqualTo("""

                        Expecting the events of each key to contain, in this order and with gaps allowed: "in", "out"
                        but after "in" (#4) there is no "out" of key "c":
                          > #4 2024-01-01T00:00:04Z c in
                            #6 2024-01-01T00:00:06Z c view
                        and 1 more key""");
        assertThat(failureOf(() -> assertThat(events).eachKey().containsInOrder(matching("nothing", event -> false))))
                .isEqualTo("""

                        Expecting the events of each key to contain, in this order and with gaps allowed: "nothing"
                        but there is no "nothing" of key "a":
                            #0 2024-01-01T00:00:00Z a in
                            #2 2024-01-01T00:00:02Z a view
                            #5 2024-01-01T00:00:05Z a out
                        and 3 more keys""");
    }

    @Test
    void failsWhereThereAreNoEvents() {
        assertThat(failureOf(() -> assertThat(events()).eachKey().hasTypes("in")))
                .isEqualTo("""

                        Expecting the events of each key to have exactly these types, in this order: "in"
                        but there are no events""");
        assertThat(failureOf(() -> assertThat(events()).eachKey().containsInOrder("in")))
                .isEqualTo("""

                        Expecting the events of each key to contain, in this order and with gaps allowed: "in"
                        but there are no events""");
    }

    @Test
    void isDescribed() {
        assertThat(failureOf(() -> assertThat(events())
                        .eachKey()
                        .as("sessions of %s", "today")
                        .hasTypes("in")))
                .startsWith("[sessions of today] \nExpecting the events of each key");
    }
}
