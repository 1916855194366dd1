package dev.braid.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.Generator;
import dev.braid.SpecificationFiles;
import dev.braid.faults.Finding.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreamCheckerTests {

    private static final Generator RUN =
            Generator.of("""
                    states:
                      - {name: s, emitter: e, delay: {type: constant, value: 1}, transitions: [{next: s, probability: 1}]}
                    emitters: [{name: e, dimensions: [{type: counter, name: number}]}]
                    interarrival: {type: constant, value: 0}
                    """).seed(7).concurrency(3).count(9);

    private final StreamChecker checker = new StreamChecker(RUN);
    private final List<Received> received = new ArrayList<>(stored(RUN));

    @Test
    void acceptsWhatWasSent() {
        assertThat(check()).hasToString("all 9 events of 3 keys, once each, in order and with their bytes");
        assertThat(check().isGood()).isTrue();
    }

    @Test
    void acceptsKeysInAnyOrder() {
        received.sort(Comparator.comparing(Received::key).reversed());

        assertThat(check().isGood()).isTrue();
    }

    @Test
    void findsWhatIsLost() {
        received.remove(4);

        assertThat(check()).hasToString("""
                        found 8 events, expected 9 of 3 keys, of which 1 is wrong: {LOST=1}
                        - LOST: #4 2024-01-01T00:00:01Z worker-000002 e {"time":"2024-01-01T00:00:01.000Z","number":4}""");
    }

    @Test
    void findsAKeyThatIsLost() {
        received.removeIf(event -> event.key().equals("worker-000003"));

        assertThat(check().counts()).isEqualTo(Map.of(Kind.LOST, 3L));
    }

    @Test
    void findsWhatStandsThereTwice() {
        received.add(at(9, received.get(4)));

        assertThat(check()).hasToString("""
                        found 10 events, expected 9 of 3 keys, of which 1 is wrong: {TWICE=1}
                        - TWICE: #4 of worker-000002 at place 9 stands at place 4 already""");
    }

    @Test
    void findsWhatIsForeign() {
        received.add(new Received("worker-000001", 12, bytes("{\"number\":12}"), "place 9"));
        received.add(new Received("worker-000004", 13, bytes("{\"number\":13}"), "place 10"));

        assertThat(check()).hasToString("""
                        found 11 events, expected 9 of 3 keys, of which 2 are wrong: {FOREIGN=2}
                        - FOREIGN: #12 of worker-000001 at place 9 is none of the run's
                        - FOREIGN: #13 of worker-000004 at place 10 is none of the run's""");
    }

    @Test
    void findsAChangedByte() {
        received.set(4, new Received("worker-000002", 4, bytes("{\"number\":5}"), "place 4"));

        assertThat(check()).hasToString("""
                        found 9 events, expected 9 of 3 keys, of which 1 is wrong: {CHANGED=1}
                        - CHANGED: #4 of worker-000002 at place 4 is {"number":5}, expected {"time":"2024-01-01T00:00:01.000Z","number":4}""");
    }

    @Test
    void findsWhatIsOutOfOrder() {
        Collections.swap(received, 1, 4);

        assertThat(check()).hasToString("""
                        found 9 events, expected 9 of 3 keys, of which 1 is wrong: {OUT_OF_ORDER=1}
                        - OUT_OF_ORDER: #1 of worker-000002 at place 1 stands behind #4""");
    }

    @Test
    void findsAnEventUnderAnotherKey() {
        received.set(4, new Received("worker-000001", 4, received.get(4).bytes(), "place 4"));

        assertThat(check().counts()).isEqualTo(Map.of(Kind.FOREIGN, 1L, Kind.LOST, 1L));
    }

    @Test
    void findsAnotherSeed() {
        Generator drawing = Generator.of(SpecificationFiles.examples().get(0)).count(100);

        Verdict verdict = new StreamChecker(drawing.seed(8)).check(stored(drawing.seed(7))::forEach);

        assertThat(verdict.isGood()).isFalse();
    }

    @Test
    void showsTheFirstFindings() {
        Generator many = RUN.concurrency(1000).count(5000);

        Verdict verdict = new StreamChecker(many).check(List.<Received>of()::forEach);

        assertThat(verdict.toString())
                .startsWith(
                        "found 0 events, expected 5000 of 1000 keys, of which 1000 are wrong: {LOST=500}\n- LOST: #0")
                .endsWith("\nand 480 more");
    }

    private Verdict check() {
        return checker.check(received::forEach);
    }

    private static List<Received> stored(Generator run) {
        List<Event> events = run.events();
        return IntStream.range(0, events.size())
                .mapToObj(i -> new Received(
                        events.get(i).key(),
                        events.get(i).index(),
                        events.get(i).toBytes(),
                        "place " + i))
                .toList();
    }

    private static Received at(int place, Received event) {
        return new Received(event.key(), event.index(), event.bytes(), "place " + place);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
