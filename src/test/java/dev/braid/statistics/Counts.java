package dev.braid.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.internal.random.Statistics;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** How often values occur, against how often they should. */
final class Counts {

    private Counts() {}

    static Map<String, Long> of(Collection<?> values) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (@Nullable Object value : values) {
            counts.merge(String.valueOf(value), 1L, Long::sum);
        }
        return counts;
    }

    /** Values that occur in proportion to their weights, and no others. */
    static void assertFit(Collection<?> values, Map<String, Double> weights) {
        Map<String, Long> counts = of(values);
        assertThat(weights.keySet()).containsAll(counts.keySet());
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        List<String> names = List.copyOf(weights.keySet());
        Statistics.assertFits(
                names.stream().mapToLong(name -> counts.getOrDefault(name, 0L)).toArray(),
                names.stream()
                        .mapToDouble(name -> values.size() * weights.getOrDefault(name, 0.0) / sum)
                        .toArray());
    }

    /** Values of a list that a sample of a distribution, truncated toward zero and clamped, selects. */
    static void assertSelected(Collection<?> values, List<String> list, DoubleUnaryOperator cumulative) {
        Map<String, Double> weights = new LinkedHashMap<>();
        double[] probabilities = ofIndexes(list.size(), cumulative);
        for (int i = 0; i < list.size(); i++) {
            // A name that stands in the list twice has both chances.
            weights.merge(list.get(i), probabilities[i], Double::sum);
        }
        assertFit(values, weights);
    }

    /**
     * A pool of which only the values that came up are known, not their order: the frequencies in order of size, against
     * those of the indexes. Sorting counts lifts the large and lowers the small ones, so that only the extremes, which
     * clamping makes, and the number of distinct values are held.
     */
    static void assertPooled(Collection<?> values, int cardinality, DoubleUnaryOperator cumulative) {
        long[] counts =
                of(values).values().stream().mapToLong(Long::longValue).sorted().toArray();
        double[] meant = ofIndexes(cardinality, cumulative);
        double expectedDistinct = Arrays.stream(meant)
                .map(p -> 1 - Math.pow(1 - p, values.size()))
                .sum();
        // The number of distinct values has at most the variance of as many independent draws.
        assertThat((double) counts.length)
                .isLessThanOrEqualTo(cardinality)
                .isBetween(
                        expectedDistinct - 5 * Math.sqrt(expectedDistinct) - 1,
                        expectedDistinct + 5 * Math.sqrt(expectedDistinct));
        double most = Arrays.stream(meant).max().orElseThrow() * values.size();
        // The greatest of many counts of about the same mean lies above it: 6 standard deviations are enough for 4000.
        assertThat((double) counts[counts.length - 1])
                .isBetween(most - 5 * Math.sqrt(most), most + 6 * Math.sqrt(most) + 6);
    }

    private static double[] ofIndexes(int size, DoubleUnaryOperator cumulative) {
        double[] probabilities = new double[size];
        for (int i = 0; i < size; i++) {
            double below = i == 0 ? 0 : cumulative.applyAsDouble(i);
            probabilities[i] = (i == size - 1 ? 1 : cumulative.applyAsDouble(i + 1)) - below;
        }
        return probabilities;
    }

    static DoubleUnaryOperator exponential(double mean) {
        return x -> x <= 0 ? 0 : -Math.expm1(-x / mean);
    }

    static DoubleUnaryOperator uniformWhole(int min, int max) {
        return x -> Math.max(0, Math.min(1, (Math.ceil(x) - min) / (max - min + 1)));
    }

    /** By the midpoint rule from far below: to 1e-7, which no count here can tell. */
    static DoubleUnaryOperator normal(double mean, double stddev) {
        return x -> {
            double z = Math.min(8, (x - mean) / stddev);
            double width = 1e-3;
            double sum = 0;
            for (double at = -8 + width / 2; at < z; at += width) {
                sum += Math.exp(-at * at / 2);
            }
            return sum * width / Math.sqrt(2 * Math.PI);
        };
    }
}
