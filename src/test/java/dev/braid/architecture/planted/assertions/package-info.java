/** Compares records in a way of its own. */
@NullMarked
package dev.braid.architecture.planted.assertions;

import org.jspecify.annotations.NullMarked;
