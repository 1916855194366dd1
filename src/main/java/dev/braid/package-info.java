/**
 * Event streams for tests: start from {@link dev.braid.Generator}, which makes {@link dev.braid.Events} of a
 * specification, {@link dev.braid.Steps} and {@link dev.braid.Operations}, which need none, and
 * {@link dev.braid.Event}, one record of them.
 */
@NullMarked
package dev.braid;

import org.jspecify.annotations.NullMarked;
