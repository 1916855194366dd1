/** Holds the code against the map in docs/architecture.md; {@code planted} breaks each rule once, to see it fail. */
@NullMarked
package dev.braid.architecture;

import org.jspecify.annotations.NullMarked;
