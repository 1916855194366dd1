package dev.braid.faults.elasticsearch;

import dev.braid.Event;
import dev.braid.Generator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Holds the documents of an index against the run that was sent, which it makes again: each id has to stand there at its last
 * version and with its bytes, and nothing else may.
 */
public final class DocumentChecker {

    private static final int TOLD = 20;

    private final Generator run;
    private final Function<Event, String> id;

    /** A checker of a run with a seed and an end, whose documents have these ids. */
    public DocumentChecker(Generator run, Function<Event, String> id) {
        this.run = run;
        this.id = id;
    }

    /** What is wrong, a line for each of the first documents; all is well where there is none. */
    public List<String> check(Map<String, StoredDocument> stored) {
        Map<String, StoredDocument> expected = new LinkedHashMap<>();
        run.iterator().forEachRemaining(event -> expected.put(id.apply(event), document(event)));
        List<String> findings = new ArrayList<>();
        expected.forEach((id, document) -> {
            StoredDocument found = stored.get(id);
            if (found == null) {
                findings.add(id + ": lost");
            } else if (found.version() != document.version()) {
                findings.add(id + ": at version " + found.version() + ", last sent was " + document.version());
            } else if (!found.source().equals(document.source())) {
                findings.add(id + ": holds " + found.source() + ", sent was " + document.source());
            }
        });
        TreeSet<String> foreign = new TreeSet<>(stored.keySet());
        foreign.removeAll(expected.keySet());
        foreign.forEach(id -> findings.add(id + ": never sent"));
        return findings.size() <= TOLD ? findings : findings.subList(0, TOLD);
    }

    private static StoredDocument document(Event event) {
        return new StoredDocument(event.index() + 1, new String(event.toBytes(), StandardCharsets.UTF_8));
    }
}
