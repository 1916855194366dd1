package dev.braid.internal.random;

/**
 * Samples of a decreasing density on [0, infinity) by the ziggurat method (Marsaglia and Tsang 2000): the area under it
 * is covered by layers of one size, and nearly every point of a layer is known to lie below the density without
 * computing it.
 */
abstract class Ziggurat {

    private static final int LAYERS = 256;

    /** Right edges of the layers from the bottom, the widest, to the top, which is a point. */
    private final double[] edge = new double[LAYERS + 1];

    /** The density at the edges. */
    private final double[] height = new double[LAYERS + 1];

    Ziggurat(double tailStart, double layerArea) {
        edge[0] = layerArea / density(tailStart);
        edge[1] = tailStart;
        for (int i = 1; i < LAYERS; i++) {
            height[i] = density(edge[i]);
            edge[i + 1] = i + 1 < LAYERS ? inverseDensity(height[i] + layerArea / edge[i]) : 0;
        }
        height[LAYERS] = density(0);
    }

    abstract double density(double x);

    abstract double inverseDensity(double y);

    /** A sample beyond the start of the tail, from the draws of {@code state}. */
    abstract double tail(long state);

    final double sample(long state) {
        long draw = SplitMix64.draw(state, 0);
        double x = position(draw);
        return x < edge[layer(draw) + 1] ? x : afterMiss(state, draw);
    }

    // Apart from the common case, so that the latter is small enough to be inlined.
    private double afterMiss(long state, long firstDraw) {
        long draw = firstDraw;
        for (long n = 1; ; n += 2) {
            int layer = layer(draw);
            double x = position(draw);
            if (x < edge[layer + 1]) {
                return x;
            }
            if (layer == 0) {
                return tail(Uniforms.fork(state, n));
            }
            double y = height[layer] + Uniforms.unit(state, n) * (height[layer + 1] - height[layer]);
            if (y < density(x)) {
                return x;
            }
            draw = SplitMix64.draw(state, n + 1);
        }
    }

    private double position(long draw) {
        return (draw >>> 11) * 0x1p-53 * edge[layer(draw)];
    }

    private static int layer(long draw) {
        return (int) draw & (LAYERS - 1);
    }
}
