package dev.braid.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicNamesTests {

    private static final KafkaBackend KAFKA = KafkaBackend.builder()
            .mode(BackendMode.EXTERNAL)
            .settings(name -> name.equals("braid.kafka.bootstrap-servers") ? TestTopics.servers() : null)
            .start();

    @AfterAll
    static void close() {
        KAFKA.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my topic | found " " in this name, expected ASCII letters, digits, `.`, `_` and `-` only; correct it
            café     | found "é" in this name, expected ASCII letters, digits, `.`, `_` and `-` only; correct it
            a/b      | found "/" in this name, expected ASCII letters, digits, `.`, `_` and `-` only; correct it
            ''       | found this name, expected a name of ASCII letters, digits, `.`, `_` and `-`, but neither `.` nor `..`; give it another
            .        | found this name, expected a name of ASCII letters, digits, `.`, `_` and `-`, but neither `.` nor `..`; give it another
            ..       | found this name, expected a name of ASCII letters, digits, `.`, `_` and `-`, but neither `.` nor `..`; give it another
            """)
    void areRefusedWithTheRuleWhereverATopicIsNamed(String name, String problem) {
        String message = "topic \"" + name + "\": " + problem;

        assertThatThrownBy(() -> KAFKA.prepare(Set.of(name), 1))
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> KAFKA.topic(name)).hasMessage(message);
        assertThatThrownBy(() -> KAFKA.sink(name)).hasMessage(message);
        assertThatThrownBy(() -> KafkaEventSink.to("localhost:1", name)).hasMessage(message);
    }

    @Test
    void tooLong() {
        String longest = "x".repeat(249);

        KAFKA.prepare(Set.of(longest), 1);
        assertThat(KAFKA.topic(longest).partitions()).isEqualTo(1);
        assertThatThrownBy(() -> KAFKA.prepare(Set.of(longest + "x"), 1))
                .hasMessage("topic \"" + longest + "x\": found 250 characters, expected at most 249; shorten it");
    }

    @Test
    void tooLongToBeMadeUnique() {
        String longest = "x".repeat(212);

        try (KafkaBackend view = KAFKA.view(true, false)) {
            view.prepare(Set.of(longest), 1);
            assertThat(view.topic(longest).name()).hasSize(249);
            assertThatThrownBy(() -> view.prepare(Set.of(longest + "x"), 1))
                    .hasMessage("topic \"" + longest
                            + "x\": found 213 characters, expected at most 212, since `unique` adds 37; shorten it");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clicks", "Clicks_2.per-day", "..."})
    void areTaken(String name) {
        assertThat(TopicNames.require(name)).isEqualTo(name);
    }

    @Test
    void collisionsAreTold() {
        KAFKA.prepare(Set.of("collision.a"), 1);

        assertThatThrownBy(() -> KAFKA.prepare(Set.of("collision_a"), 1))
                .hasMessageStartingWith("topic `collision_a` at ")
                .hasMessageContaining("collision.a")
                .hasMessageEndingWith("; take another name");
    }

    @Test
    void uniqueTopicsHaveNothingToKeep() {
        assertThatThrownBy(() -> KAFKA.view(true, true))
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage("found `unique` and `keep`, expected one of them: topics that are new for each test have"
                        + " nothing to keep; remove one");
    }
}
