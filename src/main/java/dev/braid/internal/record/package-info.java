/** Reads single fields, whole records and output patterns from the JSON bytes of a record. */
@NullMarked
package dev.braid.internal.record;

import org.jspecify.annotations.NullMarked;
