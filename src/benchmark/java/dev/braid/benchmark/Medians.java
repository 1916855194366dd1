package dev.braid.benchmark;

import java.util.List;

/** What a noisy machine does least to. */
final class Medians {

    private Medians() {}

    static double of(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
