package dev.braid.samples;

import static dev.braid.assertions.EventAssertions.assertThat;
import static dev.braid.assertions.EventAssertions.matching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.Event;
import dev.braid.assertions.EventSoftAssertions;
import dev.braid.jupiter.GeneratedEvents;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/assertions.md shows. */
class AssertionsTests {

    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @GeneratedEvents(spec = "orders.yaml", count = 1000, keyField = "order", seed = 7)
    @interface Orders {}

    @Test
    void everythingArrivesInOrder(@Orders List<Event> sent) {
        List<Event> received = Pipeline.reliable().deliver(sent);

        assertThat(received).containsExactlyOnce(sent).isOrderedByTime().isInterleaved();
    }

    @Test
    void everyOrderTakesItsWay(@Orders List<Event> events) {
        // A run ends in the midst of things: only the first orders are sure to have been shipped.
        assertThat(events)
                .filteredOn(event -> event.getLong("order") <= 200)
                .eachKey()
                .hasTypes("placed", "paid", "shipped");
    }

    @Test
    void ordersArePaidInTime(@Orders List<Event> events) {
        assertThat(events)
                .filteredOn(event -> event.getLong("order") <= 200)
                .eachKey()
                .when("placed")
                .isFollowedBy("paid")
                .within(Duration.ofMinutes(1))
                .withoutAny("shipped")
                .returnToEvents()
                .isOrderedByTime();
    }

    @Test
    void aDearOrderIsShipped(@Orders List<Event> events) {
        assertThat(events)
                .containsInOrder(
                        matching("a dear order", event -> event.has("total") && event.getDouble("total") > 190),
                        matching("a shipment", event -> event.type().equals("shipped")));
    }

    @Test
    void theFirstBatchIsEarlier(@Orders List<Event> events) {
        assertThat(events.subList(0, 500)).happenedBefore(events.subList(500, 1000));
    }

    @Test
    void noOrderIsMissing(@Orders List<Event> events) {
        assertThat(events)
                .filteredOn(event -> event.type().equals("placed"))
                .hasNoDuplicates("order")
                .hasNoGaps("order")
                .isOrderedBy("order");
    }

    @Test
    void aLostEventIsNamed(@Orders List<Event> sent) {
        List<Event> received = Pipeline.losing(17).deliver(sent);

        assertThatThrownBy(() -> assertThat(received).containsExactlyOnce(sent)).hasMessage("""

                Expecting events to contain each of the 1000 events sent exactly once, and nothing else
                missing (1):
                  #17 2024-01-01T00:00:24.036485293Z 17 placed {"time":"2024-01-01T00:00:24.036Z","order":17,"total":52.61}""");
    }

    @Test
    void aSwappedPairIsShown(@Orders List<Event> sent) {
        List<Event> received = Pipeline.swapping(17, 18).deliver(sent);

        assertThat(received).containsExactlyOnce(sent);
        assertThatThrownBy(() -> assertThat(received).isOrderedByTime()).hasMessage("""

                Expecting events to be ordered by time
                but #17 happened 5.712189217s before the one ahead of it:
                    #16 2024-01-01T00:00:22.001035967Z 16 placed
                    #18 2024-01-01T00:00:29.748674510Z 18 placed
                  > #17 2024-01-01T00:00:24.036485293Z 17 placed
                    #19 2024-01-01T00:00:30.728707858Z 13 paid
                    #20 2024-01-01T00:00:30.735088327Z 19 placed""");
    }

    @Test
    void aDuplicateMayBeAllowed(@Orders List<Event> sent) {
        List<Event> received = Pipeline.duplicating(17).deliver(sent);

        assertThat(received).containsAtLeastOnce(sent);
        assertThatThrownBy(() -> assertThat(received).hasNoDuplicates()).hasMessage("""

                Expecting no two events to have the same record
                but #17 repeats #17:
                    #15 2024-01-01T00:00:21.561784400Z 2  paid
                    #16 2024-01-01T00:00:22.001035967Z 16 placed
                  > #17 2024-01-01T00:00:24.036485293Z 17 placed
                  > #17 2024-01-01T00:00:24.036485293Z 17 placed
                    #18 2024-01-01T00:00:29.748674510Z 18 placed
                    #19 2024-01-01T00:00:30.728707858Z 13 paid""");
    }

    @Test
    void severalAtOnce(@Orders List<Event> sent) {
        List<Event> received = Pipeline.reliable().deliver(sent);

        EventSoftAssertions.assertSoftly(softly -> {
            softly.assertThatEvents(received).containsExactlyOnce(sent).isOrderedByTime();
            softly.assertThat(received.get(0).type()).isEqualTo("placed");
        });
    }
}
