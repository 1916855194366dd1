/** Reads instants and durations as people write them. */
@NullMarked
package dev.braid.internal.time;

import org.jspecify.annotations.NullMarked;
