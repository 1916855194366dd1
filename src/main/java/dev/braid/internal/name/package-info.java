/** Names objects of users in messages. */
@NullMarked
package dev.braid.internal.name;

import org.jspecify.annotations.NullMarked;
