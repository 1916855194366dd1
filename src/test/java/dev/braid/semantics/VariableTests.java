package dev.braid.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.Generator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableTests {

    @Test
    void aVariableBelongsToItsWorkerAndLivesUntilItIsOverwritten() {
        Generator generator = Generator.of("""
                interarrival: {type: constant, value: 1}
                emitters: [{name: e, dimensions: [{type: variable, name: id, variable: id}]}]
                states:
                  - name: first
                    emitter: e
                    variables: [{type: uuid, name: id}]
                    delay: {type: constant, value: 1}
                    transitions: [{next: second, probability: 1}]
                  - {name: second, emitter: e, delay: {type: constant, value: 1}, transitions: [{next: third, probability: 1}]}
                  - {name: third, emitter: e, delay: {type: constant, value: 1}, transitions: [{next: first, probability: 1}]}
                """);
        Map<String, List<String>> byWorker = new LinkedHashMap<>();
        for (Event event : generator.concurrency(4).count(48).events()) {
            byWorker.computeIfAbsent(event.key(), key -> new ArrayList<>()).add(event.getString("id"));
        }

        assertThat(byWorker).hasSize(4);
        assertThat(byWorker.values()).allSatisfy(ids -> {
            for (int i = 0; i < ids.size(); i++) {
                assertThat(ids.get(i)).isEqualTo(ids.get(i / 3 * 3));
            }
        });
        assertThat(byWorker.values().stream().flatMap(List::stream).distinct().count())
                .isEqualTo(byWorker.values().stream()
                        .mapToLong(ids -> (ids.size() + 2) / 3)
                        .sum());
    }

    @Test
    void aVariableThatWasNeverSetIsNull() {
        Generator generator = Generator.of("""
                interarrival: {type: constant, value: 100}
                emitters: [{name: e, dimensions: [{type: variable, name: x, variable: x}]}]
                states:
                  - {name: first, emitter: e, delay: {type: constant, value: 1}, transitions: [{next: second, probability: 1}]}
                  - name: second
                    emitter: e
                    variables: [{type: int, name: x, distribution: {type: constant, value: 7}}]
                    delay: {type: constant, value: 1}
                    transitions: [{next: first, probability: 1}]
                """);

        assertThat(generator.count(3).stream().map(Looping::body))
                .containsExactly("{\"x\":null}", "{\"x\":7}", "{\"x\":7}");
    }

    @ParameterizedTest
    @CsvSource({
        "'type: int, distribution: {type: constant, value: 7}', '{\"x\":7,\"o\":{\"x\":7},\"z\":[7]}'",
        "'type: enum, values: [null], weights: [1]', '{\"x\":null,\"o\":{\"x\":null},\"z\":[null]}'",
        "'type: enum, values: [{a: 1}], weights: [1]', '{\"x\":{\"a\":1},\"o\":{\"x\":{\"a\":1}},\"z\":[{\"a\":1}]}'",
        "'type: counter, percent_nulls: 100', '{\"x\":null,\"o\":{\"x\":null},\"z\":[null]}'",
        "'type: counter, percent_missing: 100', '{\"o\":{},\"z\":[]}'",
        "'type: clock', " + "'{\"x\":1704067200000,\"o\":{\"x\":1704067200000},\"z\":[1704067200000]}'",
        "'type: string, chars: \"\\\"\", length_distribution: {type: constant, value: 1}', "
                + "'{\"x\":\"\\\"\",\"o\":{\"x\":\"\\\"\"},\"z\":[\"\\\"\"]}'",
    })
    void aVariableKeepsItsTypeAndWhetherItHasAValue(String variable, String written) {
        assertThat(Looping.body(single(variable, "").count(1).events().get(0))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"percent_nulls: 100, '\"x\":null'", "percent_missing: 100, ''"})
    void thePercentagesOfTheFieldHoldAsWell(String percentage, String written) {
        assertThat(single("type: counter", ", " + percentage)
                        .count(1)
                        .events()
                        .get(0)
                        .toJson())
                .startsWith("{\"time\":1704067200000" + (written.isEmpty() ? ",\"o\"" : "," + written + ",\"o\""));
    }

    @Test
    void aVariableMayBeMadeOfEarlierOnes() {
        Generator generator = Generator.of("""
                interarrival: {type: constant, value: 100}
                emitters: [{name: e, dimensions: [{type: variable, name: o, variable: o}]}]
                states:
                  - name: only
                    emitter: e
                    variables:
                      - {type: counter, name: x, start: 3}
                      - {type: object, name: o, dimensions: [{type: variable, name: copy, variable: x}]}
                    delay: {type: constant, value: 1}
                    transitions: [{next: only, probability: 1}]
                """);

        assertThat(generator.count(2).stream().map(Looping::body))
                .containsExactly("{\"o\":{\"copy\":3}}", "{\"o\":{\"copy\":4}}");
    }

    @Test
    void aSlotHoldsValuesOfAnyLengthAndOriginInTurn() {
        Generator generator = Generator.of("""
                interarrival: {type: constant, value: 100}
                emitters: [{name: e, dimensions: [{type: variable, name: x, variable: x}]}]
                states:
                  - name: pooled
                    emitter: e
                    variables: [{type: enum, name: x, values: [pooled], weights: [1]}]
                    delay: {type: constant, value: 1}
                    transitions: [{next: long, probability: 1}]
                  - name: long
                    emitter: e
                    variables: [{type: string, name: x, chars: l, length_distribution: {type: constant, value: 300}}]
                    delay: {type: constant, value: 1}
                    transitions: [{next: short, probability: 1}]
                  - name: short
                    emitter: e
                    variables: [{type: string, name: x, chars: s, length_distribution: {type: constant, value: 1}}]
                    delay: {type: constant, value: 1}
                    transitions: [{next: pooled, probability: 1}]
                """);

        assertThat(generator.count(6).stream().map(event -> event.getString("x")))
                .containsExactly("pooled", "l".repeat(300), "s", "pooled", "l".repeat(300), "s");
    }

    /** A long chain of states, each of which sets one of six variables: two always from pools, four of any length. */
    @Test
    void noVariableDisturbsAnotherWhenItsValueGetsLongerOrShorter() {
        Random random = new Random(3);
        Map<String, String> values = new LinkedHashMap<>();
        List<String> names = List.of("a", "p", "b", "c", "q", "d");
        names.forEach(name -> values.put(name, "null"));
        List<String> bodies = new ArrayList<>();
        StringBuilder states = new StringBuilder();
        int steps = 200;
        for (int i = 0; i < steps; i++) {
            String name = names.get(random.nextInt(names.size()));
            String text = Character.toString('a' + random.nextInt(26)).repeat(random.nextInt(90));
            int fate = random.nextInt(8);
            String percentage = fate == 0 ? ", percent_missing: 100" : fate == 1 ? ", percent_nulls: 100" : "";
            values.put(name, fate == 0 ? "" : fate == 1 ? "null" : '"' + text + '"');
            bodies.add(values.entrySet().stream()
                    .filter(entry -> !entry.getValue().isEmpty())
                    .map(entry -> '"' + entry.getKey() + "\":" + entry.getValue())
                    .collect(Collectors.joining(",", "{", "}")));
            states.append(String.format(
                    """
                      - name: s%d
                        emitter: e
                        variables: [{name: %s%s, %s}]
                        delay: {type: constant, value: 1}
                        transitions: [{next: %s, probability: 1}]
                    """,
                    i,
                    name,
                    percentage,
                    name.compareTo("p") < 0
                            ? "type: string, chars: " + (text.isEmpty() ? "x" : text)
                                    + ", length_distribution: {type: constant, value: " + text.length() + "}"
                            : "type: enum, weights: [1], values: ['" + text + "']",
                    "s" + (i + 1) % steps));
        }
        Generator generator =
                Generator.of("interarrival: {type: constant, value: 0.7}\nemitters: [{name: e, dimensions: ["
                        + names.stream()
                                .map(name -> "{type: variable, name: " + name + ", variable: " + name + "}")
                                .collect(Collectors.joining(", "))
                        + "]}]\nstates:\n" + states);

        Map<String, List<String>> byWorker = generator.concurrency(3).count(2L * steps).stream()
                .collect(Collectors.groupingBy(
                        Event::key, LinkedHashMap::new, Collectors.mapping(Looping::body, Collectors.toList())));
        assertThat(byWorker).hasSize(3);
        assertThat(byWorker.values())
                .allSatisfy(written -> assertThat(written).isEqualTo(bodies.subList(0, written.size())));
    }

    @Test
    void variablesHavePoolsToo() {
        Generator generator = single(
                "type: int, distribution: {type: uniform, min: 0, max: 1000000}, cardinality: 5,"
                        + " cardinality_distribution: {type: uniform, min: 0, max: 4}",
                "");

        assertThat(generator.count(500).stream()
                        .map(event -> event.getLong("x"))
                        .distinct())
                .hasSize(5);
    }

    /** A variable x, shown as a field, inside an object and inside a list. */
    private static Generator single(String variable, String keysOfField) {
        return Generator.of("""
                timeFormat: millis
                interarrival: {type: constant, value: 100}
                emitters:
                  - name: e
                    dimensions:
                      - {type: variable, name: x, variable: x KEYS}
                      - {type: object, name: o, dimensions: [{type: variable, name: x, variable: x}]}
                      - type: list
                        name: z
                        length_distribution: {type: constant, value: 1}
                        selection_distribution: {type: constant, value: 0}
                        elements: [{type: variable, variable: x}]
                states:
                  - name: only
                    emitter: e
                    variables: [{name: x, VARIABLE}]
                    delay: {type: constant, value: 1}
                    transitions: [{next: only, probability: 1}]
                """.replace("KEYS", keysOfField).replace("VARIABLE", variable));
    }
}
