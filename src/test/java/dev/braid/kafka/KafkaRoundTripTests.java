package dev.braid.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.Events;
import dev.braid.Generator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaRoundTripTests {

    private static final Generator CLICKS = Generator.of(Path.of("docs/examples/clicks.json"));

    @Test
    void readsBackWhatWasSent() {
        String name = TestTopics.create(1);
        Events events = CLICKS.seed(7).count(1000).events();

        try (KafkaEventSink sink = KafkaEventSink.to(TestTopics.servers(), name).open()) {
            assertThat(CLICKS.seed(7).count(1000).sendTo(sink)).isEqualTo(1000);
        }

        List<Event> read = TestTopics.topic(name).events();
        assertThat(read).isEqualTo(events);
        assertThat(read)
                .extracting(Event::type)
                .isEqualTo(events.stream().map(Event::type).toList());
        assertThat(read)
                .extracting(Event::key)
                .isEqualTo(events.stream().map(Event::key).toList());
        assertThat(read).allMatch(event -> event.seed().getAsLong() == 7);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsTheOrderOfEachKeyInAnyPartitions(long seed) {
        Random random = new Random(seed);
        int partitions = 1 + random.nextInt(12);
        Generator generator =
                CLICKS.seed(seed).concurrency(1 + random.nextInt(200)).count(1 + random.nextInt(5000));
        if (random.nextBoolean()) {
            generator = generator.keyField("user_id");
        }
        KafkaFormat format = List.of(KafkaFormat.values()).get(random.nextInt(3));
        String name = TestTopics.create(partitions);

        try (KafkaEventSink sink = KafkaEventSink.to(TestTopics.servers(), name)
                .format(format)
                .sharing(TestTopics.clients())
                .open()) {
            generator.sendTo(sink);
        }

        Events sent = generator.events();
        List<Event> read = TestTopics.topic(name).events();
        assertThat(read).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(byKey(read)).isEqualTo(byKey(sent));
        assertThat(TestTopics.topic(name).partitions()).isEqualTo(partitions);
    }

    /** A broker confirms a commit before it has written it to all partitions. */
    @Test
    void whatIsCommittedCanBeReadAtOnce() {
        String name = TestTopics.create(20);
        Generator events = CLICKS.count(40);
        KafkaTopic topic = TestTopics.topic(name);

        try (KafkaEventSink sink = KafkaEventSink.to(TestTopics.servers(), name)
                .transactional()
                .sharing(TestTopics.clients())
                .open()) {
            for (int transaction = 1; transaction <= 50; transaction++) {
                events.seed(transaction).sendTo(sink);
                assertThat(topic.events()).hasSize(40 * transaction);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSameEventsInAnyFormat(KafkaFormat format) {
        String name = TestTopics.create(3);
        Generator generator = CLICKS.count(500);

        try (KafkaEventSink sink = KafkaEventSink.to(TestTopics.servers(), name)
                .format(format)
                .sharing(TestTopics.clients())
                .open()) {
            generator.sendTo(sink);
        }

        List<Event> read = TestTopics.topic(name).events();
        assertThat(read).containsExactlyInAnyOrderElementsOf(generator.events());
        assertThat(read).extracting(Event::type).doesNotContain(name);
    }

    private static Map<String, List<Event>> byKey(List<Event> events) {
        return events.stream().collect(Collectors.groupingBy(Event::key));
    }
}
