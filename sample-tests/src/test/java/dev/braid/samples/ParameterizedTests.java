package dev.braid.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.braid.Event;
import dev.braid.jupiter.EventSource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;

/** What docs/parameterized-data.md shows. */
class ParameterizedTests {

    record Click(@JsonProperty("user_id") long userId) {}

    @ParameterizedTest
    @EventSource(spec = "clicks.json", count = 20)
    void everyClickHasAUser(Event click) {
        assertThat(click.getLong("user_id")).isBetween(1L, 500L);
    }

    @ParameterizedTest
    @EventSource(spec = "clicks.json", count = 20, seed = 7)
    void everyClickIsRead(Click click, TestInfo test) {
        assertThat(click.userId()).isBetween(1L, 500L);
        assertThat(test.getDisplayName()).contains("Click");
    }

    @ParameterizedTest
    @EventSource(spec = "clicks.json", count = 20, pattern = "{time};{user_id}")
    void everyLineHasTwoColumns(String line) {
        assertThat(line.split(";")).hasSize(2);
    }

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest(name = "click of {0}")
    @EventSource(spec = "clicks.json", count = 20)
    @interface ForEachClick {}

    @ForEachClick
    void composed(Event click) {
        assertThat(click.has("user_id")).isTrue();
    }

    @ParameterizedClass
    @EventSource(spec = "clicks.json", count = 5)
    static class OneClickTests {

        @Parameter
        private Click click = new Click(0);

        @Test
        void hasAUser() {
            assertThat(click.userId()).isPositive();
        }

        @Test
        void hasAPossibleUser() {
            assertThat(click.userId()).isLessThanOrEqualTo(500);
        }
    }
}
