package dev.braid.assertions;

import static dev.braid.assertions.Sketches.events;
import static dev.braid.assertions.Sketches.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.braid.Event;
import java.util.List;
import java.util.Set;
import org.assertj.core.configuration.ConfigurationProvider;
import org.assertj.core.presentation.CompositeRepresentation;
import org.assertj.core.presentation.Representation;
import org.junit.jupiter.api.Test;

class EventRepresentationTests {

    private static final String PRINTED =
            "#0 2024-01-01T00:00:07Z ann 100%s {\"event_type\":\"100%s\",\"who\":\"ann\"}";

    private final Event event = events("7 ann 100%s").get(0);

    @Test
    void printsEventsInAnyAssertion() {
        assertThat(failureOf(() -> assertThat(event).isNull())).isEqualTo("\nexpected: null\n but was: " + PRINTED);
        assertThat(failureOf(() -> assertThat(List.of(event)).isEmpty()))
                .isEqualTo("\nExpecting empty but was: [" + PRINTED + "]");
        assertThat(failureOf(() -> assertThat(Set.of(event)).isEmpty())).contains(PRINTED);
        assertThat(failureOf(() -> assertThat(new Event[] {event}).isEmpty())).contains(PRINTED);
    }

    @Test
    void leavesTheRestToOthers() {
        EventRepresentation representation = new EventRepresentation();
        assertThat(representation.toStringOf("text")).isNull();
        assertThat(representation.toStringOf(null)).isNull();
        assertThat(representation.toStringOf(List.of())).isNull();
        assertThat(representation.toStringOf(List.of(1))).isNull();
        assertThat(failureOf(() -> assertThat(tuple("a", 1)).isNull())).contains("(\"a\", 1)");
    }

    @Test
    void givesWayToOneOfHigherPriority() {
        Representation users = new Representation() {
            @Override
            public String toStringOf(Object object) {
                return object instanceof Event ? "theirs" : null;
            }

            @Override
            public int getPriority() {
                return 2;
            }
        };
        Representation both = new CompositeRepresentation(List.of(new EventRepresentation(), users));
        assertThat(both.toStringOf(event)).isEqualTo("theirs");
        assertThat(both.toStringOf(List.of(1))).isEqualTo("[1]");
    }

    @Test
    void isFoundAsAService() {
        assertThat(ConfigurationProvider.CONFIGURATION_PROVIDER.representation().toStringOf(event))
                .isEqualTo(PRINTED);
        assertThat(new EventRepresentation()).hasToString("dev.braid.assertions.EventRepresentation");
    }
}
