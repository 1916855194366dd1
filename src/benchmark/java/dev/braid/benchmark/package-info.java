/** Benchmarks; {@code mvn -Pbenchmark test} runs them. */
@NullMarked
package dev.braid.benchmark;

import org.jspecify.annotations.NullMarked;
