/** Finds specifications and patterns: beside a class, on the class path, in a file. */
@NullMarked
package dev.braid.internal.location;

import org.jspecify.annotations.NullMarked;
