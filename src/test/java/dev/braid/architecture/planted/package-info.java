/** A small Braid that breaks each rule of the architecture. */
@NullMarked
package dev.braid.architecture.planted;

import org.jspecify.annotations.NullMarked;
