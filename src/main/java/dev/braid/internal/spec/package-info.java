/** What a stream of events shall be: immutable records, and the validation that makes them from a document. */
@NullMarked
package dev.braid.internal.spec;

import org.jspecify.annotations.NullMarked;
