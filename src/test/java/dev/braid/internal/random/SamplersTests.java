package dev.braid.internal.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplersTests {

    private static final int SAMPLES = 200_000;

    static Stream<Arguments> goldenSamples() {
        return Stream.of(
                arguments(
                        Samplers.uniform(-1, 3),
                        "0x1.4428b7b224096p0 0x1.5d60d778725d4p0 -0x1.17a758d927f3cp-1 "
                                + "0x1.739f1b97119c4p-1 0x1.1819d8651c4ep-1"),
                arguments(Samplers.uniformWhole(-10, 1000), "0x1.19p9 0x1.258p9 0x1.ap6 0x1.aap8 0x1.7dp8"),
                arguments(
                        Samplers.exponential(1),
                        "0x1.1072fc8850545p-1 0x1.e3bb33e3abeep-2 0x1.8f36375382e42p-5 "
                                + "0x1.743aea3be2cf6p-2 0x1.b4f4d3d703201p-1"),
                arguments(
                        Samplers.normal(0, 1),
                        "0x1.3bca285bc3827p-1 0x1.2ac05ab876cd4p-1 -0x1.396f61365d32dp-4 "
                                + "0x1.c252b02795c74p-2 -0x1.65d39a8127b4dp-1"),
                arguments(
                        Samplers.lognormal(0, 1),
                        "0x1.da5aa87f2d0c8p0 0x1.cad410c224397p0 0x1.da483ab916542p-1 "
                                + "0x1.8d66abec54924p0 0x1.fd12bbc5bc063p-2"),
                arguments(Samplers.poisson(3), "0x1.8p1 0x1.8p1 0x1.0p0 0x1.8p1 0x1.0p1"),
                arguments(Samplers.poisson(1000), "0x1.f7p9 0x1.f8p9 0x1.dd8p9 0x1.f1p9 0x1.efp9"),
                arguments(
                        Samplers.poisson(1e9),
                        "0x1.dcd70978p29 0x1.dcd74fbp29 0x1.dcd0e288p29 " + "0x1.dcd590e8p29 0x1.dcd51088p29"),
                arguments(Samplers.zipf(1000, 1), "0x1.cp3 0x1.8p3 0x1.abp8 0x1.38p5 0x1.b8p5"),
                arguments(
                        Samplers.zipf(1_000_000_000_000L, 0.7),
                        "0x1.cb8f61714p35 0x1.7a2e23118p35 0x1.37bc2b4a86p39 " + "0x1.1bbb10ce4p37 0x1.6d17adf17p37"));
    }

    @ParameterizedTest
    @MethodSource("goldenSamples")
    void staysWhatItWas(Sampler sampler, String samples) {
        String[] expected = samples.split(" ");
        for (int i = 0; i < expected.length; i++) {
            assertThat(Double.toHexString(sampler.real(i + 1))).isEqualTo(expected[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "11960, 0x1.0b4918bf4070fp3",
        "15142, 0x1.f19a9f7be32aap2",
        "15816, 0x1.088fc0e08b3f3p3",
    })
    void theTailOfTheExponentialStaysWhatItWas(long state, String sample) {
        assertThat(Double.toHexString(Samplers.exponential(1).real(state))).isEqualTo(sample);
    }

    @ParameterizedTest
    @CsvSource({
        "15142, -0x1.d6763d77ab2cep1",
        "18641, 0x1.f87263da10646p1",
        "20643, -0x1.dcc90d3a81d34p1",
    })
    void theTailOfTheNormalStaysWhatItWas(long state, String sample) {
        assertThat(Double.toHexString(Samplers.normal(0, 1).real(state))).isEqualTo(sample);
    }

    @Test
    void constantIsTheValueItself() {
        assertThat(Samplers.constant(-2.5).real(1)).isEqualTo(-2.5);
        assertThat(Samplers.constant(-2.5).whole(1)).isEqualTo(-2);
    }

    @ParameterizedTest
    @CsvSource({
        "-2.9, -2, 0",
        "0.9, 0, 0",
        "3.99, 3, 3",
        "7, 7, 4",
        "1e300, 9223372036854775807, 4",
        "-1e300, -9223372036854775808, 0"
    })
    void wholeIsTruncatedAndIndexClamped(double value, long whole, int index) {
        assertThat(Samplers.constant(value).whole(1)).isEqualTo(whole);
        assertThat(Samplers.constant(value).index(1, 5)).isEqualTo(index);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "-1e-300, 1e-300",
        "-3.5, 1000.25",
        "1e15, 1.0000000001e15",
        "-1.7976931348623157e308, 1.7976931348623157e308"
    })
    void uniformFillsItsRangeEvenly(double min, double max) {
        double[] samples = samples(Samplers.uniform(min, max));
        assertThat(Arrays.stream(samples)).allMatch(x -> x >= min && x <= max);
        Statistics.assertFits(samples, x -> (x / 2 - min / 2) / (max / 2 - min / 2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1e-320, 1.7976931348623157e308})
    void uniformOverOneValueIsThatValue(double value) {
        assertThat(samples(Samplers.uniform(value, value))).containsOnly(value);
    }

    @Test
    void uniformWholeReachesBothEndsAndIndexClampsIt() {
        Sampler sampler = Samplers.uniformWhole(-2, 7);
        long[] counts = new long[10];
        long[] indexes = new long[5];
        for (int i = 0; i < SAMPLES; i++) {
            counts[(int) sampler.whole(i) + 2]++;
            indexes[sampler.index(i, 5)]++;
            assertThat(sampler.real(i)).isEqualTo((double) sampler.whole(i));
        }
        double each = SAMPLES / 10.0;
        Statistics.assertFits(counts, new double[] {each, each, each, each, each, each, each, each, each, each});
        Statistics.assertFits(indexes, new double[] {3 * each, each, each, each, 4 * each});
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 0.1, 1, 3600, 1e300})
    void exponentialHasItsDistribution(double mean) {
        Statistics.assertFits(samples(Samplers.exponential(mean)), x -> -Math.expm1(-x / mean));
    }

    @Test
    void exponentialHasItsTail() {
        Sampler sampler = Samplers.exponential(1);
        long[] counts = new long[6];
        int samples = 2_000_000;
        for (int i = 0; i < samples; i++) {
            counts[(int) Math.max(0, Math.min(5, sampler.real(i) - 6))]++;
        }
        double[] expected = new double[6];
        for (int i = 0; i < 6; i++) {
            expected[i] = samples * ((i == 0 ? 1 : Math.exp(-6 - i)) - (i == 5 ? 0 : Math.exp(-7 - i)));
        }
        Statistics.assertFits(counts, expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-5, 0.001", "1e6, 12345"})
    void normalHasItsDistribution(double mean, double stddev) {
        Statistics.assertFits(samples(Samplers.normal(mean, stddev)), x -> cumulativeNormal((x - mean) / stddev));
    }

    @Test
    void normalHasItsTails() {
        Sampler sampler = Samplers.normal(0, 1);
        long[] counts = new long[8];
        double[] edges = {Double.NEGATIVE_INFINITY, -4, -3.6, -3, 0, 3, 3.6, 4, Double.POSITIVE_INFINITY};
        int samples = 2_000_000;
        for (int i = 0; i < samples; i++) {
            double sample = sampler.real(i);
            int part = 0;
            while (sample >= edges[part + 1]) {
                part++;
            }
            counts[part]++;
        }
        double[] expected = new double[8];
        for (int i = 0; i < 8; i++) {
            expected[i] = samples * (cumulativeNormal(edges[i + 1]) - cumulativeNormal(edges[i]));
        }
        Statistics.assertFits(counts, expected);
    }

    @Test
    void normalWithoutDeviationIsItsMean() {
        assertThat(samples(Samplers.normal(3, 0))).containsOnly(3);
    }

    @Test
    void lognormalIsNormalInItsLogarithm() {
        Statistics.assertFits(samples(Samplers.lognormal(1, 0.5)), x -> cumulativeNormal((Math.log(x) - 1) / 0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.1, 1, 3, 9.99, 10, 10.5, 17, 60, 400})
    void poissonHasItsDistribution(double mean) {
        int most = (int) (mean + 12 * Math.sqrt(mean) + 20);
        long[] counts = new long[most];
        double[] expected = new double[most];
        Sampler sampler = Samplers.poisson(mean);
        double logProbability = -mean;
        for (int i = 0; i < SAMPLES; i++) {
            counts[(int) sampler.whole(i)]++;
        }
        for (int k = 0; k < most; k++) {
            expected[k] = SAMPLES * Math.exp(logProbability);
            logProbability += Math.log(mean) - Math.log(k + 1);
        }
        Statistics.assertFits(counts, expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e5, 1e9})
    void poissonWithALargeMeanIsNearlyNormal(double mean) {
        double[] samples = samples(Samplers.poisson(mean));
        assertThat(Arrays.stream(samples)).allMatch(x -> x == Math.rint(x));
        // With the first term of the difference, the skewness.
        Statistics.assertFits(samples, x -> {
            double z = (x - mean) / Math.sqrt(mean);
            return cumulativeNormal(z)
                    + (1 - z * z) / 6 / Math.sqrt(mean) * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        });
    }

    @Test
    void poissonOfNothingIsNothing() {
        assertThat(samples(Samplers.poisson(0))).containsOnly(0);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 0.5", "10, 0", "10, 1", "100, 0.3", "1000, 1", "1000, 1.0000000001", "1000, 2.5", "50, 30"})
    void zipfHasItsDistribution(int n, double exponent) {
        double sum = 0;
        for (int rank = 1; rank <= n; rank++) {
            sum += Math.pow(rank, -exponent);
        }
        double[] expected = new double[n];
        for (int rank = 1; rank <= n; rank++) {
            expected[rank - 1] = SAMPLES * Math.pow(rank, -exponent) / sum;
        }
        long[] counts = new long[n];
        Sampler sampler = Samplers.zipf(n, exponent);
        for (int i = 0; i < SAMPLES; i++) {
            long rank = sampler.whole(i);
            counts[(int) rank - 1]++;
            assertThat(sampler.index(i, n)).isEqualTo((int) rank - 1);
        }
        Statistics.assertFits(counts, expected);
    }

    @ParameterizedTest
    @CsvSource({"0", "0.5", "1", "1.5"})
    void zipfOverVeryManyHasItsDistribution(double exponent) {
        double n = 1e12;
        // The first thousand ranks one by one, then what the integral says.
        double head = 0;
        for (int rank = 1; rank < 1000; rank++) {
            head += Math.pow(rank, -exponent);
        }
        double all = head + integral(999.5, n + 0.5, exponent);
        double[] samples = samples(Samplers.zipf((long) n, exponent));
        double inHead = 0;
        for (double sample : samples) {
            assertThat(sample).isBetween(1.0, n);
            inHead += sample < 1000 ? 1 : 0;
        }
        double share = head / all;
        assertThat(inHead / SAMPLES).isCloseTo(share, within(5 * Math.sqrt(share * (1 - share) / SAMPLES) + 1e-4));
        double[] tail = Arrays.stream(samples).filter(x -> x >= 1000).toArray();
        Statistics.assertFits(tail, x -> integral(999.5, x + 0.5, exponent) / integral(999.5, n + 0.5, exponent));
    }

    @Test
    void zipfIndexIsClampedToTheList() {
        Sampler sampler = Samplers.zipf(1000, 0);
        for (int i = 0; i < 1000; i++) {
            assertThat(sampler.index(i, 3)).isBetween(0, 2);
        }
    }

    @Test
    void refusesParametersThatMakeNoDistribution() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samplers.uniform(2, 1))
                .withMessage("no such distribution: min 2.0, max 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samplers.uniformWhole(2, 1))
                .withMessage("no such distribution: min 2, max 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samplers.exponential(0))
                .withMessage("no such distribution: mean 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samplers.lognormal(0, -1))
                .withMessage("no such distribution: mean 0.0, stddev -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samplers.poisson(Double.NaN))
                .withMessage("no such distribution: mean NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samplers.zipf(0, 1))
                .withMessage("no such distribution: n 0, exponent 1.0");
    }

    private static double[] samples(Sampler sampler) {
        double[] samples = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            samples[i] = sampler.real(i);
        }
        return samples;
    }

    private static double integral(double from, double to, double exponent) {
        return exponent == 1
                ? Math.log(to / from)
                : (Math.pow(to, 1 - exponent) - Math.pow(from, 1 - exponent)) / (1 - exponent);
    }

    /** By the series around 0, which has converged long before its terms underflow. */
    private static double cumulativeNormal(double x) {
        if (Math.abs(x) > 8) {
            return x < 0 ? 0 : 1;
        }
        double term = x;
        double sum = x;
        for (int i = 3; Math.abs(term) > 1e-18; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
