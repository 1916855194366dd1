package dev.braid.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.internal.mode.ModeChoice;
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
                        "`braid.kafka.startup-timeout`: found \"soon\", expected a duration such as 30s, 10m, 1h or PT1H30M");
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
                        BackendMode.EMBEDDED, "", Map.of("num.partitions", "3"), Duration.ZERO, null, null));
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
                        BackendMode.EXTERNAL, "", Map.of(), Duration.ZERO, "localhost:9092", "client.properties"));
    }

    @Test
    void anEmptyImageIsTheDefaultOne() {
        assertThat(options(BackendMode.AUTO, "", "").in(BackendMode.CONTAINER).image())
                .isEqualTo("apache/kafka:4.3.1");
    }

    @ParameterizedTest
    @CsvSource({"EMBEDDED,", "AUTO, embedded"})
    void aBrokerInThisJvmHasNoImage(BackendMode asked, String setting) {
        KafkaServerOptions options = withImage(asked, "braid.kafka.mode", setting);

        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(options::choice)
                .withMessage(
                        "Kafka in this JVM: found the image `apache/kafka:4.1.0`, expected none, since only containers"
                                + " have one; remove `image`, or choose the mode CONTAINER");
    }

    @Test
    void anImageIsTakenOrMissed() {
        ModeChoice choice = withImage(BackendMode.AUTO, "", null).choice();

        assertThat(choice)
                .isEqualTo(new ModeChoice(BackendMode.CONTAINER, "the image apache/kafka:4.1.0 is asked for"));
    }

    @Test
    void aBrokerThatRunsIsTakenAsItIs() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> withImage(BackendMode.EXTERNAL, "", null))
                .withMessage("Kafka outside: found `image`, expected none, since a running server is used as it is;"
                        + " remove it, or choose another mode");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() ->
                        KafkaServerOptions.of(BackendMode.EXTERNAL, "", Map.of("num.partitions", "3"), key -> null))
                .withMessageStartingWith("Kafka outside: found `config`, expected none");
    }

    @Test
    void theAddressOfAServerGoesBeforeAnImage() {
        ModeChoice choice = withImage(BackendMode.AUTO, "braid.kafka.bootstrap-servers", "localhost:1")
                .choice();

        assertThat(choice.mode()).isEqualTo(BackendMode.EXTERNAL);
    }

    private static KafkaServerOptions withImage(BackendMode asked, String key, String value) {
        return KafkaServerOptions.of(
                asked, "apache/kafka:4.1.0", Map.of(), asking -> asking.equals(key) ? value : null);
    }

    private static KafkaServerOptions options(BackendMode asked, String key, String value) {
        return KafkaServerOptions.of(asked, "", Map.of(), asking -> asking.equals(key) ? value : null);
    }
}
