/** What the sinks of servers have in common. */
@NullMarked
package dev.braid.internal.sink;

import org.jspecify.annotations.NullMarked;
