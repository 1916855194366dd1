package dev.braid.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.kafka.KafkaBackend;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LostKafkaSequenceTests extends LostSequenceTests {

    private static final KafkaBackend KAFKA = Servers.kafka();

    @Override
    IdSequences open() {
        return IdSequences.on(KAFKA);
    }

    @Override
    String place() {
        return "Kafka at " + KAFKA.bootstrapServers();
    }

    /** A topic cannot be made anew as long as the broker has not forgotten it. */
    @Override
    void delete() {
        try (Admin admin = Admin.create(KAFKA.clientConfig())) {
            admin.deleteTopics(List.of("braid-sequence-" + name)).all().get();
            while (admin.listTopics().names().get().contains("braid-sequence-" + name)) {
                Thread.onSpinWait();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    String deleted() {
        return "its topic has been deleted or emptied";
    }

    @Override
    String replaced() {
        return "another one has been created in its place, or it has been reset";
    }

    @Override
    long other(long blocks) {
        return blocks + 2;
    }

    @Test
    void theTopicIsEmptied() throws Exception {
        IdSequence ids = client().create();
        ids.nextBlock();
        try (Admin admin = Admin.create(KAFKA.clientConfig())) {
            admin.deleteRecords(
                            Map.of(new TopicPartition("braid-sequence-" + name, 0), RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        }

        assertLost(ids, ids::nextBlock, deleted(), 10);
        assertThat(client().create(11).nextBlock()).isEqualTo(new IdBlock(11, 20));
    }

    @Test
    void aTopicOfThisNameThatIsNoSequenceBecomesOne() {
        KAFKA.prepare(Set.of("braid-sequence-" + name), 1);

        assertThat(client().create().next()).isEqualTo(1);
    }
}
