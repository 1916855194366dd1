package dev.braid.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Events;
import dev.braid.Generator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Fields of type {@code sequence}; some tests set the default of the process. */
@Isolated
class SequenceFieldTests {

    private static final String ORDERS = """
            {"type": "generator",
             "interarrival": {"type": "exponential", "mean": 1},
             "emitters": [{"name": "order", "dimensions": [
               {"type": "sequence", "name": "id", "sequence": "orders"},
               {"type": "variable", "name": "customer", "variable": "customer"},
               {"type": "list", "name": "lines", "length_distribution": {"type": "constant", "value": 2},
                "elements": [{"type": "sequence", "sequence": "lines"}],
                "selection_distribution": {"type": "constant", "value": 0}},
               {"type": "int", "name": "n", "distribution": {"type": "uniform", "min": 0, "max": 99}}]}],
             "states": [{"name": "s", "emitter": "order", "delay": {"type": "exponential", "mean": 1},
               "variables": [{"type": "sequence", "name": "customer", "sequence": "customers"}],
               "transitions": [{"next": "s", "probability": 0.5}, {"next": "stop", "probability": 0.5}]}]}
            """;

    private final IdSequences sequences = IdSequences.inMemory();

    SequenceFieldTests() {
        for (String name : new String[] {"orders", "lines", "customers"}) {
            sequences.named(name).create();
        }
    }

    @AfterEach
    void close() {
        IdSequences.setDefault(null);
    }

    private static List<Long> ids(List<Event> events) {
        return events.stream().map(event -> event.getLong("id")).toList();
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void idsGoOnFromRunToRun() {
        Generator orders = Generator.of(ORDERS).sequences(sequences).count(25);

        Events first = orders.events();
        assertThat(ids(first)).isEqualTo(range(1, 25));
        assertThat(first.get(24).toJson()).contains("\"lines\":[49,50]").contains("\"customer\":25");
        assertThat(ids(orders.events()).get(0)).isGreaterThan(25);
    }

    @Test
    void theOtherFieldsStayAsTheyAre() {
        Generator orders = Generator.of(ORDERS).sequences(sequences).count(25);

        assertThat(orders.events())
                .extracting(event -> event.getLong("n"))
                .containsExactlyElementsOf(orders.events().stream()
                        .map(event -> event.getLong("n"))
                        .toList());
    }

    @Test
    void shardsShareTheIds() {
        Generator orders = Generator.of(ORDERS).sequences(sequences).count(40);
        List<Event> events = new ArrayList<>(orders.shard(0, 2).events());
        events.addAll(orders.shard(1, 2).events());

        assertThat(events).hasSize(40);
        assertThat(ids(events)).doesNotHaveDuplicates();
    }

    @Test
    void takesIdsOfAnyKind() {
        AtomicLong next = new AtomicLong(1000);
        List<String> asked = new ArrayList<>();

        Events events = Generator.of(ORDERS)
                .sequences(name -> {
                    asked.add(name);
                    return next::getAndIncrement;
                })
                .count(2)
                .events();

        assertThat(asked).containsExactly("orders", "lines", "customers");
        assertThat(events.get(0).toJson()).contains("\"id\":1001,\"customer\":1000,\"lines\":[1002,1003]");
    }

    @Test
    void takesTheDefault() {
        IdSequences.setDefault(sequences);

        assertThat(ids(Generator.of(ORDERS).count(3).events())).isEqualTo(range(1, 3));
    }

    @Test
    void saysWhatIsMissingBeforeAnyEvent() {
        Generator orders = Generator.of(ORDERS).count(3);
        String place = "specification:4:4: emitters[0].dimensions[0]: ";

        assertThatThrownBy(orders::iterator)
                .isInstanceOf(BraidException.class)
                .hasMessage(
                        place + "found the sequence `orders` and no id sequences, expected some: hand them in with"
                                + " Generator.sequences(...) or IdSequences.setDefault(...), on the command line with `--sequences`");
        assertThatThrownBy(orders.sequences(IdSequences.inMemory())::iterator)
                .hasMessage(
                        place + "sequence `orders`: found no sequence `orders` in memory; create it with create(), and"
                                + " where it was lost, with create(first id) above all ids given out");
    }

    @Test
    void whatIsSentIsNotMadeAgainWithOtherIds() {
        try (EventStream live =
                Generator.of(ORDERS).sequences(sequences).count(3).live()) {
            live.start();
            live.take(3, Duration.ofSeconds(10));

            assertThatThrownBy(live::sent)
                    .hasMessage(
                            "specification:4:4: emitters[0].dimensions[0]: found the sequence `orders` in events that"
                                    + " are to be made again, expected none: its ids come once; keep the events where they are"
                                    + " handed over, in a list or by a sink");
        }
    }

    @Test
    void refusesASequenceInAPool() {
        assertThatThrownBy(() -> Generator.of("""
                {"type": "generator", "interarrival": {"type": "constant", "value": 1},
                 "emitters": [{"name": "e", "dimensions": [
                   {"type": "object", "name": "o", "cardinality": 2,
                    "cardinality_distribution": {"type": "constant", "value": 0},
                    "dimensions": [{"type": "sequence", "name": "id", "sequence": "orders"}]},
                   {"type": "sequence", "name": "id"}]}],
                 "states": [{"name": "s", "emitter": "e", "delay": {"type": "constant", "value": 1},
                   "transitions": [{"next": "stop", "probability": 1}]}]}
                """)).hasMessage("""
                        specification: 2 problems
                        specification:5:29: emitters[0].dimensions[0].dimensions[0].type: found "sequence", expected another\
                         type: values of a field with a cardinality are drawn before the run
                        specification:6:4: emitters[0].dimensions[1]: found no key "sequence", expected it with the name of a sequence""");
    }
}
