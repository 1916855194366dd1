/**
 * Benchmarks: what Braid costs beside loops that are written by hand for one kind of record. {@code mvn test -Pbenchmark}
 * runs them all and prints the table of docs/performance.md; {@link dev.braid.benchmark.Report} is where to start.
 */
@NullMarked
package dev.braid.benchmark;

import org.jspecify.annotations.NullMarked;
