/** Servers in containers, by Testcontainers. */
@NullMarked
package dev.braid.internal.container;

import org.jspecify.annotations.NullMarked;
