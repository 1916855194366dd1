/**
 * Drawn values as pure functions of 64-bit numbers: {@link dev.braid.internal.random.Keys} derives a number from a
 * path, {@link dev.braid.internal.random.Uniforms} and the {@link dev.braid.internal.random.Sampler}s turn one into a
 * value. Bits are equal on every JVM: IEEE basic operations and {@code StrictMath} only.
 */
@NullMarked
package dev.braid.internal.random;

import org.jspecify.annotations.NullMarked;
