package dev.braid.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.internal.elastic.ElasticAnswer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Deletes indices that the other tests use. */
@Isolated
class LostElasticSequenceTests extends LostSequenceTests {

    @Override
    IdSequences open() {
        return Servers.elastic();
    }

    @Override
    String place() {
        return Servers.elasticPlace();
    }

    @Override
    void delete() {
        ask("DELETE", "/braid-sequences/_doc/" + name, null);
    }

    @Override
    String deleted() {
        return "its document is gone";
    }

    @Override
    String replaced() {
        return "another one has been created in its place, or it has been reset";
    }

    @Override
    long other(long blocks) {
        // Those of others count all the same.
        return blocks + 2;
    }

    private static ElasticAnswer ask(String method, String path, String json) {
        return Servers.askElastic(method, path, json == null ? null : json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theIndexIsDeleted() {
        IdSequence ids = client().create();
        ids.nextBlock();

        ask("DELETE", "/braid-sequences-1", null);

        assertLost(ids, ids::nextBlock, "its index is gone", 10);
        assertThat(ask("GET", "/braid-sequences", null).status()).isEqualTo(404);
        assertThatThrownBy(client()::next).hasMessageContaining("found no sequence `" + name + "`");
        assertThat(client().create().next()).isEqualTo(1);
    }

    @Test
    void theIndexIsReplaced() {
        IdSequence ids = client().create();
        ids.nextBlock();

        ask("DELETE", "/braid-sequences-1", null);
        client().create().nextBlock();
        client().nextBlock();

        assertLost(ids, ids::nextBlock, replaced(), 10);
    }

    /** By somebody who does not know that there is an alias. */
    @Test
    void anotherIndexIsMadeInItsPlace() {
        IdSequence ids = client().create();
        ids.nextBlock();

        ask("DELETE", "/braid-sequences-1", null);
        ask("PUT", "/braid-sequences/_doc/1", "{}");
        try {
            assertLost(ids, ids::nextBlock, "its index is gone", 10);
        } finally {
            ask("DELETE", "/braid-sequences", null);
        }
    }

    /** The very document, as a backup has it: its count is lower, or its index is another one. */
    @Test
    void anEarlierStateIsRestored() {
        IdSequence ids = client().create();
        IdSequence behind = client();
        behind.nextBlock();
        String source =
                ask("GET", "/braid-sequences/_source/" + name, null).json().toString();
        ids.nextBlock();
        ids.nextBlock();

        ask("DELETE", "/braid-sequences-1", null);
        client().create();
        ask("PUT", "/braid-sequences/_doc/" + name, source);

        assertLost(ids, ids::nextBlock, "it has gone back to an earlier state, from block 3 to 2", 30);
    }

    @Test
    void refusesAnIndexThatMayForget() {
        IdSequence ids = client().create();
        ask("PUT", "/braid-sequences-1/_settings", "{\"index.translog.durability\":\"async\"}");
        try {
            assertThatThrownBy(ids::next)
                    .hasMessage("sequence `" + name + "`: " + place()
                            + ": found `index.translog.durability` set to async for `braid-sequences`, expected request:"
                            + " else counts that were confirmed may be lost; set it to request");
        } finally {
            ask("PUT", "/braid-sequences-1/_settings", "{\"index.translog.durability\":\"request\"}");
        }
        assertThat(ids.next()).isEqualTo(1);
    }

    @Test
    void theMappingIsStrict() {
        client().create();

        ElasticAnswer refused = ask("PUT", "/braid-sequences/_doc/x", "{\"foreign\":1}");

        assertThat(refused.errorType()).isEqualTo("strict_dynamic_mapping_exception");
    }
}
