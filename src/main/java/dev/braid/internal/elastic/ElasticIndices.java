package dev.braid.internal.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.braid.BraidException;
import dev.braid.internal.nearest.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which indices a server has. */
public final class ElasticIndices {

    /** How the server begins the names of the indices behind data streams; it reserves this prefix. */
    private static final String BEHIND_DATA_STREAMS = ".ds-";

    private ElasticIndices() {}

    /**
     * Refuses an index that is not there: writing to it would create it.
     *
     * @param name of the index, or an alias
     * @throws BraidException with what to do, also where the server does not answer
     */
    public static void checkThere(ElasticClient client, String name) {
        ElasticAnswer answer = client.ask("GET", ElasticPath.of(name) + "?filter_path=*.settings.index.uuid", null);
        boolean none = answer.isDone() && answer.json().isEmpty();
        if (none || answer.isMissing()) {
            throw missing(client, name);
        }
        if (!answer.isDone()) {
            throw ElasticProblems.refused(client.access(), "index `" + name + "`", answer);
        }
        requireNoDataStream(name, answer.json());
    }

    /**
     * Refuses what is no index.
     *
     * @param found the indices that the server names when it is asked for this one: for an alias those that it refers to, for a
     *     data stream those behind it
     */
    public static void requireIndex(String name, JsonNode found) {
        requireNoDataStream(name, found);
        if (!found.has(name) && !found.has("error")) {
            throw new BraidException("index `" + name + "`: found an alias of `" + String.join("`, `", names(found))
                    + "`, expected an index; name that one");
        }
    }

    /** Whether these are the indices behind a data stream. */
    public static boolean isDataStream(JsonNode found) {
        return names(found).stream().anyMatch(index -> index.startsWith(BEHIND_DATA_STREAMS));
    }

    private static void requireNoDataStream(String name, JsonNode found) {
        if (isDataStream(found)) {
            throw new BraidException(
                    "index `" + name + "`: found a data stream, expected an index, since documents of a data"
                            + " stream cannot be given versions; name an index, or leave data streams to the system under test");
        }
    }

    private static List<String> names(JsonNode found) {
        List<String> names = new ArrayList<>();
        found.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Says that there is no index of a name, and which one may have been meant. */
    public static BraidException missing(ElasticClient client, String name) {
        ElasticAnswer known = client.ask("GET", "/_resolve/index/*?filter_path=*.name", null);
        TreeSet<String> names = new TreeSet<>(known.json().findValuesAsText("name"));
        @Nullable String nearest = Nearest.to(name, names);
        return new BraidException("found no index `" + name + "` at " + client.access()
                + (nearest == null ? "" : ", the nearest is `" + nearest + "`") + "; create it, or correct the name");
    }
}
