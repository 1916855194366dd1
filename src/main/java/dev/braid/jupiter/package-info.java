/**
 * Events as parameters and fields of JUnit tests: start from {@link dev.braid.jupiter.GeneratedEvents} and
 * {@link dev.braid.jupiter.EventSequence}.
 */
@NullMarked
package dev.braid.jupiter;

import org.jspecify.annotations.NullMarked;
