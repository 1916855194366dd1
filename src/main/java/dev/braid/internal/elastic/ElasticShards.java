package dev.braid.internal.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the primary shards of an index, or of those behind an alias, have taken in. As long as this stays equal, nothing has
 * been written, deleted or recreated.
 *
 * @param isThere whether there is such an index
 * @param shards those that have begun
 */
public record ElasticShards(boolean isThere, List<Shard> shards) {

    /** Those of an index that does not exist. */
    public static final ElasticShards MISSING = new ElasticShards(false, List.of());

    /** What asks for them, behind the path of an index. */
    public static final String QUESTION = "/_stats/docs?level=shards&filter_path=indices.*.uuid,"
            + "indices.*.shards.*.seq_no,indices.*.shards.*.routing.primary";

    /**
     * A primary shard.
     *
     * @param uuid of the index, which is another one when it is recreated
     * @param newest the highest sequence number that was given out
     * @param complete up to which all of them can be read after a refresh
     */
    public record Shard(String uuid, long newest, long complete) {}

    public static ElasticShards of(ElasticAnswer answer) {
        List<Shard> shards = new ArrayList<>();
        for (JsonNode index : answer.json().path("indices")) {
            String uuid = index.path("uuid").asText();
            for (JsonNode copies : index.path("shards")) {
                for (JsonNode copy : copies) {
                    if (copy.path("routing").path("primary").asBoolean()) {
                        JsonNode numbers = copy.path("seq_no");
                        shards.add(new Shard(
                                uuid,
                                numbers.path("max_seq_no").asLong(-1),
                                numbers.path("local_checkpoint").asLong(-1)));
                    }
                }
            }
        }
        return new ElasticShards(true, List.copyOf(shards));
    }

    /** Up to which sequence number these had all that later ones have; -1 where numbers do not tell. */
    public long completeFor(ElasticShards later) {
        boolean isSame = shards.size() == 1
                && later.shards.size() == 1
                && shards.get(0).uuid().equals(later.shards.get(0).uuid());
        return isSame ? shards.get(0).complete() : -1;
    }
}
