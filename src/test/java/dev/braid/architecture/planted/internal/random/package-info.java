/** Imports upwards. */
@NullMarked
package dev.braid.architecture.planted.internal.random;

import org.jspecify.annotations.NullMarked;
