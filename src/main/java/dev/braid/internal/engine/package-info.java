/** Discrete events: one clock, one queue of processes, ordered by time and process number. */
@NullMarked
package dev.braid.internal.engine;

import org.jspecify.annotations.NullMarked;
