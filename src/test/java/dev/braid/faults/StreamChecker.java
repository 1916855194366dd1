package dev.braid.faults;

import dev.braid.Event;
import dev.braid.Generator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds what was received against the run that was sent, which it makes again instead of remembering it: specification, seed,
 * start and count are all it needs. Nothing may be lost, stand there twice, be foreign or have other bytes, and the events of
 * a key have to be in order.
 *
 * <pre>{@code
 * Verdict verdict = new StreamChecker(generator).check(topic);
 * assertThat(verdict.isGood()).as("%s", verdict).isTrue();
 * }</pre>
 *
 * <p>It remembers a few numbers for each key. Where those differ, both sides are read once more for the first keys with a
 * difference, to say what it is.
 */
public final class StreamChecker {

    private static final int KEYS_LOOKED_AT = 100;

    private final Generator run;

    /** A checker of a run with seed, start and an end. */
    public StreamChecker(Generator run) {
        this.run = run;
    }

    /** Reads the place once, or twice where something is wrong. */
    public Verdict check(Stored stored) {
        Map<String, Trace> expected = new LinkedHashMap<>();
        run.iterator().forEachRemaining(event -> trace(expected, event.key()).add(event.index(), event.toBytes()));
        Map<String, Trace> received = new LinkedHashMap<>();
        stored.read(event -> trace(received, event.key()).add(event.index(), event.bytes()));

        List<String> wrong = new ArrayList<>();
        expected.forEach((key, trace) -> {
            Trace found = received.get(key);
            if (found == null || !found.isSameAs(trace)) {
                wrong.add(key);
            }
        });
        received.keySet().stream().filter(key -> !expected.containsKey(key)).forEach(wrong::add);
        return new Verdict(
                sum(expected),
                expected.size(),
                sum(received),
                wrong.size(),
                wrong.isEmpty()
                        ? List.of()
                        : findings(wrong.subList(0, Math.min(wrong.size(), KEYS_LOOKED_AT)), stored));
    }

    private List<Finding> findings(List<String> keys, Stored stored) {
        Map<String, KeyComparison> comparisons = new LinkedHashMap<>();
        keys.forEach(key -> comparisons.put(key, new KeyComparison()));
        for (Event event : (Iterable<Event>) run::iterator) {
            KeyComparison comparison = comparisons.get(event.key());
            if (comparison != null) {
                comparison.expect(event);
            }
        }
        stored.read(event -> {
            KeyComparison comparison = comparisons.get(event.key());
            if (comparison != null) {
                comparison.receive(event);
            }
        });
        return comparisons.values().stream()
                .flatMap(comparison -> comparison.findings().stream())
                .toList();
    }

    private static Trace trace(Map<String, Trace> traces, String key) {
        return traces.computeIfAbsent(key, any -> new Trace());
    }

    private static long sum(Map<String, Trace> traces) {
        return traces.values().stream().mapToLong(Trace::events).sum();
    }
}
