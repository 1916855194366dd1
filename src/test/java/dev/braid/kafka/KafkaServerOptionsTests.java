package dev.braid.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaServerOptionsTests {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({
        "AUTO,           , AUTO",
        "AUTO, embedded  , EMBEDDED",
        "AUTO, EXTERNAL  , EXTERNAL",
        "AUTO, auto      , AUTO",
        "CONTAINER,      , CONTAINER",
        "CONTAINER, embedded, CONTAINER"
    })
    void whatATestAsksForWinsOverTheSetting(BackendMode asked, String setting, BackendMode mode) {
        assertThat(options(asked, "braid.kafka.mode", setting).mode()).isEqualTo(mode);
    }

    @Test
    void anUnknownModeIsRefusedWithTheNearest() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> options(BackendMode.AUTO, "braid.kafka.mode", "embeded"))
                .withMessage("`braid.kafka.mode`: found \"embeded\", expected auto, container, embedded or external;"
                        + " did you mean `embedded`?");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> options(BackendMode.AUTO, "braid.kafka.mode", "x"))
                .withMessage("`braid.kafka.mode`: found \"x\", expected auto, container, embedded or external;"
                        + " set one of them");
    }

    @Test
    void theStartupTimeoutIsThreeMinutesUnlessItIsSet() {
        assertThat(options(BackendMode.AUTO, "", "").startupTimeout()).isEqualTo(Duration.ofMinutes(3));
        assertThat(options(BackendMode.AUTO, "braid.kafka.startup-timeout", "10m")
                        .startupTimeout())
                .isEqualTo(Duration.ofMinutes(10));
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> options(BackendMode.AUTO, "braid.kafka.startup-timeout", "soon"))
                .withMessage(
                        "`braid.kafka.startup-timeout`: found \"soon\", expected a duration such as 30s, 10m or 1h");
    }

    @Test
    void onlyWhatMakesADifferenceMakesAnotherServer() {
        KafkaServerOptions options = new KafkaServerOptions(
                BackendMode.AUTO,
                "apache/kafka:4.1.0",
                Map.of("num.partitions", "3"),
                TIMEOUT,
                "localhost:9092",
                "client.properties");

        assertThat(options.in(BackendMode.EMBEDDED))
                .isEqualTo(new KafkaServerOptions(
                        BackendMode.EMBEDDED, "", Map.of("num.partitions", "3"), TIMEOUT, null, null));
        assertThat(options.in(BackendMode.CONTAINER))
                .isEqualTo(new KafkaServerOptions(
                        BackendMode.CONTAINER,
                        "apache/kafka:4.1.0",
                        Map.of("num.partitions", "3"),
                        TIMEOUT,
                        null,
                        null));
        assertThat(options.in(BackendMode.EXTERNAL))
                .isEqualTo(new KafkaServerOptions(
                        BackendMode.EXTERNAL, "", Map.of(), TIMEOUT, "localhost:9092", "client.properties"));
    }

    @Test
    void anEmptyImageIsTheDefaultOne() {
        assertThat(options(BackendMode.AUTO, "", "").image()).isEqualTo("apache/kafka:4.3.1");
    }

    private static KafkaServerOptions options(BackendMode asked, String key, String value) {
        return KafkaServerOptions.of(asked, "", Map.of(), asking -> asking.equals(key) ? value : null);
    }
}
