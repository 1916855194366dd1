package dev.braid.internal.random;

import java.util.Arrays;

/** The Poisson distribution with a small mean, by inversion of its cumulative probabilities. */
final class PoissonByTable extends Sampler {

    // For means below 10 the rest is smaller than the distance between two units.
    private static final int COUNTS = 64;

    private final double[] cumulative;

    PoissonByTable(double mean) {
        double[] sums = new double[COUNTS];
        double probability = StrictMath.exp(-mean);
        double sum = 0;
        int counts = 0;
        while (counts < COUNTS && sum + probability > sum) {
            sum += probability;
            sums[counts++] = sum;
            probability *= mean / counts;
        }
        cumulative = Arrays.copyOf(sums, counts);
    }

    @Override
    public double real(long state) {
        double unit = Uniforms.unit(state, 0);
        int count = 0;
        while (count < cumulative.length - 1 && unit >= cumulative[count]) {
            count++;
        }
        return count;
    }
}
