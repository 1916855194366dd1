/** Compiles a specification for a seed into what writes its records. */
@NullMarked
package dev.braid.internal.plan;

import org.jspecify.annotations.NullMarked;
