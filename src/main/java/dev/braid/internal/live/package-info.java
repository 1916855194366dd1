/** Hands elements of a run over when they are due: {@link dev.braid.internal.live.Pace} says when, a {@link dev.braid.internal.live.Feed} does it in a thread of its own. */
@NullMarked
package dev.braid.internal.live;

import org.jspecify.annotations.NullMarked;
