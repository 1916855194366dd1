/** Operations that begin one after the other and go on at the same time, as processes. */
@NullMarked
package dev.braid.internal.operation;

import org.jspecify.annotations.NullMarked;
