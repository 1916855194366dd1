package shop;

import static dev.braid.assertions.EventAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.braid.Event;
import dev.braid.jupiter.EventSource;
import dev.braid.jupiter.GeneratedEvents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Events without a server. */
class ListTests {

    record Order(long number, double total) {}

    @Test
    void areGiven(
            @GeneratedEvents(spec = "orders.yaml", count = 100, keyField = "number") List<Event> events,
            @GeneratedEvents(spec = "orders.yaml", count = 100) List<Order> orders) {
        assertThat(events).hasSize(100).isOrderedByTime().hasNoGaps("number");
        assertThat(orders).extracting(Order::total).allMatch(total -> total >= 5 && total <= 200);
    }

    @ParameterizedTest
    @EventSource(spec = "orders.yaml", count = 3)
    @EventSource(spec = "orders.yaml", count = 2)
    void areArguments(Map<String, Object> order) {
        assertThat(order).containsOnlyKeys("time", "number", "total");
    }

    @Test
    void aFailureNamesTheLineThatRunsItAgain() {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(FailingTestCases.class))
                        .build(),
                listener);

        assertThat(listener.getSummary().getFailures())
                .singleElement()
                .extracting(failure -> failure.getException().getSuppressed()[0].getMessage())
                .asString()
                .matches("(?s)mvn test -Dtest='shop.ListTests\\$FailingTestCases#fails' -Dbraid.seed=-?\\d+\n"
                        + ".*\n    3 events: .*\\.ndjson");
    }

    static class FailingTestCases {

        @Test
        void fails(@GeneratedEvents(spec = "orders.yaml", count = 3) List<Event> orders) {
            assertThat(orders).isEmpty();
        }
    }
}
