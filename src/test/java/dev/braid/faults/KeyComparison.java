package dev.braid.faults;

import dev.braid.Event;
import dev.braid.faults.Finding.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events of one key: those that were expected, against those that were received. */
final class KeyComparison {

    private final Map<Long, Event> expected = new LinkedHashMap<>();
    private final Map<Long, Received> received = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long last = -1;

    void expect(Event event) {
        expected.put(event.index(), event);
    }

    /** In the order in which they were stored; after all that are expected. */
    void receive(Received event) {
        Event sent = expected.get(event.index());
        Received before = received.putIfAbsent(event.index(), event);
        if (sent == null) {
            add(Kind.FOREIGN, words(event) + " is none of the run's");
        } else if (before != null) {
            add(Kind.TWICE, words(event) + " stands at " + before.place() + " already");
        } else {
            compare(event, sent);
        }
    }

    private void compare(Received event, Event sent) {
        if (!Arrays.equals(event.bytes(), sent.toBytes())) {
            String found = new String(event.bytes(), StandardCharsets.UTF_8);
            add(Kind.CHANGED, words(event) + " is " + found + ", expected " + sent.toJson());
        }
        if (event.index() < last) {
            add(Kind.OUT_OF_ORDER, words(event) + " stands behind #" + last);
        }
        last = Math.max(last, event.index());
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        expected.values().stream()
                .filter(event -> !received.containsKey(event.index()))
                .forEach(event -> all.add(new Finding(Kind.LOST, event.toString())));
        return all;
    }

    private void add(Kind kind, String words) {
        findings.add(new Finding(kind, words));
    }

    private static String words(Received event) {
        return "#" + event.index() + " of " + event.key() + " at " + event.place();
    }
}
