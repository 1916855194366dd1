package dev.braid.internal.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Tests of fit whose thresholds a right sampler crosses once in more than ten thousand seeds. */
public final class Statistics {

    private Statistics() {}

    /** Kolmogorov and Smirnov: the greatest distance between the samples' distribution and the one that is meant. */
    public static void assertFits(double[] samples, DoubleUnaryOperator cumulative) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            double meant = cumulative.applyAsDouble(sorted[i]);
            distance = Math.max(distance, Math.abs(meant - (double) i / sorted.length));
            distance = Math.max(distance, Math.abs(meant - (i + 1.0) / sorted.length));
        }
        assertThat(distance * Math.sqrt(sorted.length)).as("distance").isLessThan(2.3);
    }

    /** Chi-square over the classes in which at least five samples are expected; the others are one class. */
    public static void assertFits(long[] counts, double[] expected) {
        double sum = 0;
        double restCount = 0;
        double restExpected = 0;
        int degrees = -1;
        for (int i = 0; i < counts.length; i++) {
            if (expected[i] < 5) {
                restCount += counts[i];
                restExpected += expected[i];
            } else {
                sum += square(counts[i] - expected[i]) / expected[i];
                degrees++;
            }
        }
        if (restExpected >= 5) {
            sum += square(restCount - restExpected) / restExpected;
            degrees++;
        } else {
            assertThat(restCount).as("samples that hardly ever occur").isLessThan(20);
        }
        assertThat(sum).as("chi square, %d degrees", degrees).isLessThan(degrees + 4 * Math.sqrt(2.0 * degrees) + 12);
    }

    private static double square(double x) {
        return x * x;
    }
}
