package dev.braid.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example of the original's README, line by line; it sets the default, and resets all sequences. */
@Isolated
class OriginalsDoctestTests {

    static Stream<Named<Supplier<IdSequences>>> backends() {
        return Stream.of(
                Named.of("memory", IdSequences::inMemory),
                Named.of("Elasticsearch", Servers::elastic),
                Named.of("Kafka", () -> IdSequences.on(Servers.kafka())));
    }

    @AfterEach
    void noDefault() {
        IdSequences.setDefault(null);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void holds(Supplier<IdSequences> backend) {
        try (IdSequences sequences = backend.get()) {
            IdSequences.setDefault(sequences);
            // Not in the original, where a sequence is there as soon as somebody asks for it.
            for (String name : new String[] {"s1", "other", "reset"}) {
                IdSequence.named(name).create().unsafeReset();
            }

            IdSequence s1 = IdSequence.named("s1");
            assertThat(s1.next()).isEqualTo(1);
            assertThat(s1.next()).isEqualTo(2);

            IdSequence s2 = IdSequence.named("s1").blockSize(100);
            assertThat(s2.next()).isEqualTo(3);

            for (long id = 4; id <= 13; id++) {
                assertThat(s1.next()).isEqualTo(id);
            }

            IdSequence other = IdSequence.named("other");
            assertThat(other.next()).isEqualTo(1);

            TransformedSequence<String> asString = IdSequence.named("other", Long::toString);
            assertThat(asString.next()).isEqualTo("2");
            assertThat(IdSequence.named("other", id -> Map.of("iid", id)).next())
                    .isEqualTo(Map.of("iid", 3L));

            IdSequence first = IdSequence.named("reset");
            IdSequence second = IdSequence.named("reset");
            assertThat(first.next()).isEqualTo(1);
            assertThat(second.next()).isEqualTo(2);

            sequences.unsafeReset();

            assertThat(second.next()).isEqualTo(1);
            assertThat(first.next()).isEqualTo(2);
        }
    }

    @Test
    void needsADefault() {
        assertThatThrownBy(() -> IdSequence.named("s1"))
                .hasMessage("sequence `s1`: found no default for id sequences, expected one; set it with"
                        + " IdSequences.setDefault(...), or ask IdSequences of yours for named(...)");
    }

    @Test
    void whoIsClosedIsTheDefaultNoMore() {
        IdSequences sequences = IdSequences.inMemory();
        IdSequences.setDefault(sequences);
        sequences.close();

        assertThatThrownBy(() -> IdSequence.named("s1")).hasMessageContaining("found no default");
    }
}
