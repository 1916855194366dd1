/**
 * JSON values as bytes: {@link dev.braid.internal.encode.JsonBuffer} grows to the size of the largest record and
 * allocates nothing after that; {@link dev.braid.internal.encode.TimeFormat} says how instants are written into it.
 */
@NullMarked
package dev.braid.internal.encode;

import org.jspecify.annotations.NullMarked;
