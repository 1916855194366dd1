/** Finds the name that somebody may have meant. */
@NullMarked
package dev.braid.internal.nearest;

import org.jspecify.annotations.NullMarked;
