package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.BackendMode;
import dev.braid.elasticsearch.ElasticsearchBackend;
import dev.braid.kafka.KafkaBackend;
import dev.braid.testkit.TestRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests that ask for Kafka and for Elasticsearch, on servers that this class holds meanwhile. */
@WithKafka(mode = BackendMode.EMBEDDED)
@WithElasticsearch(mode = BackendMode.EMBEDDED)
class BothServersTests {

    @BeforeAll
    static void hold(KafkaBackend kafka, ElasticsearchBackend elasticsearch) {
        assertThat(kafka.mode()).isEqualTo(elasticsearch.mode());
    }

    @WithKafka(mode = BackendMode.EMBEDDED)
    @WithElasticsearch(mode = BackendMode.EXTERNAL)
    static class NoAddressTestCases {

        @Test
        void kafka(KafkaBackend kafka) {}

        @Test
        void elasticsearch(ElasticsearchBackend elasticsearch) {}

        @Test
        void elasticsearchAgain(ElasticsearchBackend elasticsearch) {}
    }

    @Test
    void aServerThatDoesNotStartFailsTheTestsThatNeedIt() {
        TestRun run = TestRun.of(NoAddressTestCases.class);

        assertThat(run.succeeded()).isOne();
        assertThat(run.failures())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessage("Elasticsearch outside: found no address; set `braid.elasticsearch.url`, such as"
                                + " -Dbraid.elasticsearch.url=http://localhost:9200"));
    }

    @WithKafka(mode = BackendMode.EMBEDDED)
    @WithElasticsearch(mode = BackendMode.EMBEDDED, config = "nameless")
    static class WrongAttributeTestCases {

        @Test
        void kafka(KafkaBackend kafka) {}

        @Test
        void elasticsearch(ElasticsearchBackend elasticsearch) {}
    }

    @Test
    void aWrongAttributeFailsTheTestsThatNeedTheServer() {
        TestRun run = TestRun.of(WrongAttributeTestCases.class);

        assertThat(run.succeeded()).isOne();
        assertThat(run.failure()).hasMessage("@WithElasticsearch: `config`: found \"nameless\", expected `name=value`");
    }

    @WithKafka(mode = BackendMode.EMBEDDED, property = "both-servers.address")
    @WithElasticsearch(mode = BackendMode.EMBEDDED, property = "both-servers.address")
    static class OnePropertyTestCases {

        @Test
        void kafka(KafkaBackend kafka) {}
    }

    @Test
    void onePropertyCannotHoldBothAddresses() {
        assertThat(TestRun.of(OnePropertyTestCases.class).failure().getMessage())
                .matches(
                        "@WithElasticsearch: `property`: found `both-servers\\.address`, which holds localhost:\\d+ for"
                                + " other tests of this run, expected another name for the server at http://127\\.0\\.0\\.1:\\d+, or"
                                + " the same mode, image and configuration");
        assertThat(System.getProperty("both-servers.address")).isNull();
    }
}
