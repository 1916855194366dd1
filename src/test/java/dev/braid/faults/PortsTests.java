package dev.braid.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void givesEachPortOnceAndNoneThatOutgoingConnectionsTake() {
        Set<Integer> ports = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            ports.add(Ports.pinned());
        }

        assertThat(ports).hasSize(100).allMatch(port -> port >= 20_000 && port < 32_000);
    }
}
