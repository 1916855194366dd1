package dev.braid.internal.elastic;

import dev.braid.BraidException;
import dev.braid.internal.nearest.Nearest;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which indices a server has. */
public final class ElasticIndices {

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
