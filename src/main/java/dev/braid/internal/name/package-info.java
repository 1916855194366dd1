/** Names users' objects in messages. */
@NullMarked
package dev.braid.internal.name;

import org.jspecify.annotations.NullMarked;
