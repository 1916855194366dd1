package dev.braid.faults.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Documents that are stored as Elasticsearch stores them under external versions. */
public final class StandInIndex {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REFUSED_ONE_IN = 3;

    private final Map<String, StoredDocument> documents = new HashMap<>();
    private final Set<String> settled = new HashSet<>();
    private long bytes;

    /** Puts a document there. */
    public synchronized void put(String id, long version, String source) {
        documents.put(id, new StoredDocument(version, source));
    }

    /** What stands there. */
    public synchronized Map<String, StoredDocument> documents() {
        return Map.copyOf(documents);
    }

    /** How many bytes of documents it has said something final about. */
    public synchronized long bytes() {
        return bytes;
    }

    /** Applies a body, or what a trouble leaves of it, and says what became of each operation. */
    synchronized List<String> apply(byte[] body, Trouble trouble) {
        String[] lines = new String(body, StandardCharsets.UTF_8).split("\n");
        List<String> items = new ArrayList<>();
        for (int line = 0; line < lines.length; line += 2) {
            boolean refused = trouble.status() >= 300 && (line / 2) % REFUSED_ONE_IN == 1;
            items.add(refused ? refused(trouble.status()) : apply(lines[line], lines[line + 1]));
        }
        return items;
    }

    private static String refused(int status) {
        String type = status == 429 ? "es_rejected_execution_exception" : "unavailable_shards_exception";
        return item(status, ",\"error\":{\"type\":\"" + type + "\",\"reason\":\"not now\"}");
    }

    private String apply(String action, String source) {
        JsonNode index = parse(action).path("index");
        String id = index.path("_id").asText();
        long version = index.path("version").asLong();
        if (!index.path("version_type").asText().equals("external")) {
            throw new AssertionError("found no external version in " + action);
        }
        if (settled.add(id + "@" + version)) {
            bytes += source.length();
        }
        StoredDocument held = documents.get(id);
        if (held != null && held.version() >= version) {
            return item(
                    409,
                    ",\"error\":{\"type\":\"version_conflict_engine_exception\",\"reason\":\"[" + id
                            + "]: version conflict, current version [" + held.version()
                            + "] is higher or equal to the one provided [" + version + "]\"}");
        }
        documents.put(id, new StoredDocument(version, source));
        return item(held == null ? 201 : 200, "");
    }

    private static String item(int status, String error) {
        return "{\"index\":{\"status\":" + status + error + "}}";
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
