/**
 * Events as parameters and fields of JUnit tests: start from {@link dev.braid.jupiter.GeneratedEvents}.
 */
@NullMarked
package dev.braid.jupiter;

import org.jspecify.annotations.NullMarked;
