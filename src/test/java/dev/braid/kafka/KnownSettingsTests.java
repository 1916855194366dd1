package dev.braid.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSettingsTests {

    private static final Set<String> KNOWN = Set.of("interceptor.classes", "acks");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interceptor.classes",
                "authorizer.class.name",
                "sasl.login.callback.handler.class",
                "metric.reporters",
                "config.providers"
            })
    void aPlugInMayReadAnything(String plugIn) {
        assertThatCode(() -> KnownSettings.check("producer", Set.of(plugIn, "audit.url"), Set.of(plugIn)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"metrics.jmx.include", "listener.name.external.ssl.keystore.location"})
    void kafkasOwnPartsHaveNamesThatNobodyLists(String name) {
        assertThatCode(() -> KnownSettings.check("broker", Set.of(name), KNOWN)).doesNotThrowAnyException();
    }

    @Test
    void theFirstByNameIsTold() {
        assertThatThrownBy(() -> KnownSettings.check("producer", Set.of("zzz", "acs"), KNOWN))
                .hasMessage("found `acs`, expected a setting of Kafka's producer; did you mean `acks`?");
    }
}
