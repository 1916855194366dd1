package dev.braid.assertions;

import static dev.braid.assertions.EventAssertions.assertThat;
import static dev.braid.assertions.Sketches.events;
import static dev.braid.assertions.Sketches.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowedByAssertTests {

    private final List<Event> events =
            events("0 a order", "1 b order", "2 b refund", "3 a paid", "4 c view", "5 b paid", "9 c view");

    @Test
    void looksAtEventTimeWhateverTheOrderOfTheList() {
        assertThat(events("5 a paid", "0 a order", "3 a view"))
                .when("order")
                .isFollowedBy("paid")
                .within(Duration.ofSeconds(5))
                .withoutAny("refund")
                .returnToEvents()
                .hasSize(3);
        assertThat(failureOf(() -> assertThat(events("5 a order", "0 a paid"))
                        .when("order")
                        .isFollowedBy("paid")))
                .isEqualTo("""

                        Expecting every "order" to be followed by "paid"
                        but no "paid" comes after #0:
                            #1 2024-01-01T00:00:00Z a paid
                          > #0 2024-01-01T00:00:05Z a order""");
    }

    @Test
    void takesTheListsOrderWithinAnInstant() {
        assertThat(events("0 a order", "0 a paid"))
                .when("order")
                .isFollowedBy("paid")
                .within(Duration.ZERO);
        assertThat(failureOf(() -> assertThat(events("0 a paid", "0 a order"))
                        .when("order")
                        .isFollowedBy("paid")))
                .startsWith("\nExpecting every \"order\" to be followed by \"paid\"\nbut no \"paid\" comes after #1:");
    }

    @Test
    void looksWithinEachKey() {
        assertThat(events).eachKey().when("order").isFollowedBy("paid").within(Duration.ofSeconds(4));
        assertThat(events("0 a order", "1 b order", "2 b paid")).when("order").isFollowedBy("paid");
        assertThat(failureOf(() -> assertThat(events("0 a order", "1 b order", "2 b paid", "3 c order"))
                        .eachKey()
                        .when("order")
                        .isFollowedBy("paid")))
                .isEqualTo("""

                        Expecting every "order" to be followed by "paid" of the same key
                        but no "paid" comes after #0 of key "a":
                          > #0 2024-01-01T00:00:00Z a order
                        and 1 more violation""");
    }

    @Test
    void showsTheOneThatComesTooLate() {
        assertThat(failureOf(() ->
                        assertThat(events).when("refund").isFollowedBy("paid").within(Duration.ofMillis(500))))
                .isEqualTo("""

                        Expecting every "refund" to be followed by "paid" within 0.5s
                        but #3 comes 1s after #2:
                            #0 2024-01-01T00:00:00Z a order
                            #1 2024-01-01T00:00:01Z b order
                          > #2 2024-01-01T00:00:02Z b refund
                          > #3 2024-01-01T00:00:03Z a paid
                            #4 2024-01-01T00:00:04Z c view
                            #5 2024-01-01T00:00:05Z b paid""");
    }

    @Test
    void showsTheOneThatComesBetween() {
        assertThat(failureOf(() -> assertThat(events)
                        .eachKey()
                        .when("order")
                        .isFollowedBy("paid")
                        .withoutAny("view", "refund")))
                .isEqualTo("""

                        Expecting every "order" to be followed by "paid" of the same key without any "view", "refund" between
                        but #2 comes before #5 and after #1 of key "b":
                          > #1 2024-01-01T00:00:01Z b order
                          > #2 2024-01-01T00:00:02Z b refund
                          > #5 2024-01-01T00:00:05Z b paid""");
    }

    @Test
    void leavesOutWhatLiesFarBetween() {
        List<Event> far = events("0 a order", "1 a x", "2 a x", "3 a x", "4 a x", "5 a x", "6 a x", "7 a paid");
        assertThat(failureOf(
                        () -> assertThat(far).when("order").isFollowedBy("paid").within(Duration.ofSeconds(6))))
                .isEqualTo("""

                        Expecting every "order" to be followed by "paid" within 6s
                        but #7 comes 7s after #0:
                          > #0 2024-01-01T00:00:00Z a order
                            #1 2024-01-01T00:00:01Z a x
                            #2 2024-01-01T00:00:02Z a x
                            ...
                            #5 2024-01-01T00:00:05Z a x
                            #6 2024-01-01T00:00:06Z a x
                          > #7 2024-01-01T00:00:07Z a paid""");
    }

    @Test
    void failsWhereTheTypeWasNotSeen() {
        assertThat(failureOf(() -> assertThat(events).when("ordr").isFollowedBy("paid")))
                .isEqualTo("""

                        Expecting every "ordr" to be followed by "paid"
                        but there is no "ordr", only "order", "paid", "refund", "view\"""");
        assertThat(failureOf(() -> assertThat(events()).when("order").isFollowedBy("paid")))
                .isEqualTo("""

                        Expecting every "order" to be followed by "paid"
                        but there is no "order": there are no events""");
    }
}
