/**
 * Unique, ascending ids for many processes: start from {@link dev.braid.sequence.IdSequences}, the sequences of one server,
 * and {@link dev.braid.sequence.IdSequence}, one of them.
 */
@NullMarked
package dev.braid.sequence;

import org.jspecify.annotations.NullMarked;
