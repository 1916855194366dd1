package dev.braid.sequence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a sequence and not to those who take ids from it.
 *
 * @param first its first id
 * @param blockSize how many ids a block has
 * @param token that no other sequence has, nor the same one after a reset
 * @param start the count of the server at which the sequence began: the next one is that of its first block
 */
record Definition(long first, int blockSize, String token, long start) {

    /** A sequence that begins. */
    static Definition begin(long first, int blockSize, long start) {
        return new Definition(first, blockSize, UUID.randomUUID().toString(), start);
    }

    /** The same one, from its first id again. */
    Definition again(long newStart) {
        return begin(first, blockSize, newStart);
    }

    /** Null for what is no definition. */
    static @Nullable Definition of(JsonNode json) {
        int size = json.path("block_size").asInt();
        String token = json.path("token").asText("");
        return size < 1 || token.isEmpty()
                ? null
                : new Definition(
                        json.path("first").asLong(),
                        size,
                        token,
                        json.path("start").asLong());
    }

    byte[] toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("first", first)
                .put("block_size", blockSize)
                .put("token", token)
                .put("start", start);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The ids of a block, whose number is one from 0. */
    IdBlock block(long number) {
        long begin = Math.addExact(first, Math.multiplyExact(number, blockSize));
        return new IdBlock(begin, begin + blockSize - 1);
    }

    SequenceState state(String name, long blocks) {
        return new SequenceState(name, block(blocks).first(), first, blockSize);
    }
}
