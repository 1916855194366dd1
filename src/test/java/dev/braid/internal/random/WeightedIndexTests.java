package dev.braid.internal.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeightedIndexTests {

    private static final int SAMPLES = 400_000;

    static Stream<double[]> weights() {
        return Stream.of(
                new double[] {0.5, 0.5},
                new double[] {0.1, 0.2, 0.7},
                new double[] {1, 0, 3, 0, 0, 4},
                new double[] {1e-9, 1, 1e-9},
                new double[] {0.97, 0.01, 0.02},
                new double[] {1e300, 2e300},
                new double[] {1e-300, 2e-300},
                IntStream.rangeClosed(1, 500).mapToDouble(i -> 1.0 / i).toArray(),
                IntStream.range(0, 64).mapToDouble(i -> 1).toArray());
    }

    @ParameterizedTest
    @MethodSource("weights")
    void choosesByWeight(double[] weights) {
        WeightedIndex index = new WeightedIndex(weights);
        double sum = Arrays.stream(weights).sum();
        long[] counts = new long[weights.length];
        for (int i = 0; i < SAMPLES; i++) {
            counts[index.index(i)]++;
        }
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] == 0) {
                assertThat(counts[i]).isZero();
            }
        }
        Statistics.assertFits(
                counts,
                Arrays.stream(weights).map(weight -> weight / sum * SAMPLES).toArray());
    }

    @Test
    void staysWhatItWas() {
        WeightedIndex index = new WeightedIndex(1, 2, 3, 4);
        assertThat(IntStream.range(0, 20).map(index::index))
                .containsExactly(3, 2, 2, 3, 1, 1, 2, 1, 2, 2, 0, 1, 2, 3, 1, 2, 1, 2, 0, 2);
    }

    @Test
    void oneOutcomeIsAlwaysThatOne() {
        WeightedIndex index = new WeightedIndex(0.3);
        assertThat(IntStream.range(0, 1000).map(index::index)).containsOnly(0);
    }

    @Test
    void refusesWeightsThatChooseNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedIndex())
                .withMessage("weights sum to 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedIndex(1, -1))
                .withMessage("weight -1.0 is not 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedIndex(1, Double.NaN))
                .withMessage("weight NaN is not 0 or more");
    }
}
