package dev.braid.internal.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UniformsTests {

    private static final int SAMPLES = 200_000;

    @Test
    void unitsFillTheIntervalEvenly() {
        double[] units = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            units[i] = Uniforms.unit(i, 3);
        }
        assertThat(Arrays.stream(units)).allMatch(unit -> unit >= 0 && unit < 1);
        Statistics.assertFits(units, x -> x);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 10, 64, 1000})
    void wholeNumbersBelowABoundAreEquallyLikely(long bound) {
        long[] counts = new long[(int) bound];
        double[] expected = new double[(int) bound];
        for (int i = 0; i < SAMPLES; i++) {
            counts[(int) Uniforms.below(i, 2, bound)]++;
        }
        Arrays.fill(expected, (double) SAMPLES / bound);
        Statistics.assertFits(counts, expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {(1L << 62) + 1, 3L << 61, Long.MAX_VALUE})
    void isUniformBelowBoundsThatRejectManyDraws(long bound) {
        double[] parts = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            long value = Uniforms.below(i, 0, bound);
            assertThat(value).isBetween(0L, bound - 1);
            parts[i] = (double) value / bound;
        }
        Statistics.assertFits(parts, x -> x);
    }

    @Test
    void takesTheHighHalfOfTheProductWhereNothingIsRejected() {
        for (long i = 0; i < 1000; i++) {
            long bound = (SplitMix64.mix(i) >>> 1 >>> (i % 60)) + 1;
            BigInteger draw = new BigInteger(Long.toUnsignedString(SplitMix64.draw(i, 5)));
            BigInteger product = draw.multiply(BigInteger.valueOf(bound));
            BigInteger excess = BigInteger.ONE.shiftLeft(64).mod(BigInteger.valueOf(bound));
            boolean rejected = product.mod(BigInteger.ONE.shiftLeft(64)).compareTo(excess) < 0;
            if (!rejected) {
                assertThat(Uniforms.below(i, 5, bound))
                        .isEqualTo(product.shiftRight(64).longValueExact());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "-3, 3",
        "0, 9223372036854775807",
        "-9223372036854775808, 0",
        "-9223372036854775808, 9223372036854775806",
        "-9223372036854775808, 9223372036854775807",
        "-4611686018427387905, 4611686018427387904",
    })
    void staysWithinAnyRangeAndReachesAllOfIt(long min, long max) {
        double size = (double) max - (double) min + 1;
        double sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            long value = Uniforms.between(i, 1, min, max);
            assertThat(value).isBetween(min, max);
            sum += ((double) value - (double) min) / size;
        }
        double middle = ((double) max - (double) min) / 2 / size;
        assertThat(sum / SAMPLES).isCloseTo(middle, within(0.004));
    }

    @Test
    void stayWhatTheyWere() {
        assertThat(Uniforms.below(1, 0, 10)).isEqualTo(5);
        assertThat(Uniforms.below(1, 1, Long.MAX_VALUE)).isEqualTo(6878622605533214258L);
        assertThat(Uniforms.between(1, 2, Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo(-534904783426661026L);
        assertThat(Uniforms.between(1, 3, -5, 5)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"2, 1638340539386067607", "7, 1700230021252099670", "8, 2192849857999832447"})
    void aSecondTryStaysWhatItWas(long state, long value) {
        assertThat(Uniforms.below(state, 0, (1L << 62) + 1)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 0", "0.25, 0.25", "0.999, 0.999", "1, 1", "2, 1"})
    void chancesComeTrueAsOftenAsTheySay(double probability, double share) {
        int hits = 0;
        for (int i = 0; i < SAMPLES; i++) {
            hits += Uniforms.chance(i, 0, probability) ? 1 : 0;
        }
        assertThat((double) hits / SAMPLES).isCloseTo(share, within(share % 1 == 0 ? 0 : 0.004));
    }

    @Test
    void refusesEmptyRanges() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Uniforms.below(1, 0, 0))
                .withMessage("bound 0 is not positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Uniforms.between(1, 0, 3, 2))
                .withMessage("min 3 is above max 2");
    }
}
