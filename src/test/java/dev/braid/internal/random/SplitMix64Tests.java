package dev.braid.internal.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SplitMix64Tests {

    @Test
    void drawsThePublishedNumbers() {
        assertThat(LongStream.range(0, 5).mapToObj(n -> Long.toUnsignedString(SplitMix64.draw(1234567, n))))
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
    }

    @Test
    void drawsWhatTheGeneratorOfTheJdkDraws() {
        for (long i = 0; i < 1000; i++) {
            long seed = SplitMix64.mix(i) >> (i % 64);
            SplittableRandom random = new SplittableRandom(seed);
            for (long n = 0; n < 10; n++) {
                assertThat(SplitMix64.draw(seed, n)).isEqualTo(random.nextLong());
            }
        }
    }
}
