package dev.braid.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BrokerConfigTests {

    @Test
    void unknownSettingsAreRefusedAndTheBrokerStopped() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThatThrownBy(() -> start(Map.of("num.partition", "3", "listeners", "PLAINTEXT://localhost:" + port)))
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage(
                        "found `num.partition`, expected a setting of Kafka's broker; did you mean `num.partitions`?");
        assertThatThrownBy(() -> new Socket("localhost", port).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void knownOnesAreTaken() {
        start(Map.of("message.max.bytes", "2000000", "listener.name.plaintext.connections.max.reauth.ms", "1000"))
                .close();
    }

    private static KafkaBackend start(Map<String, String> config) {
        return KafkaBackend.builder().mode(BackendMode.EMBEDDED).config(config).start();
    }
}
