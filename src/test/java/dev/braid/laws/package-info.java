/** The laws of the output: what changes it, and what does not. */
@NullMarked
package dev.braid.laws;

import org.jspecify.annotations.NullMarked;
