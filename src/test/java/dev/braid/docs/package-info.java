/** Holds what the documentation shows against what the program does. */
@NullMarked
package dev.braid.docs;

import org.jspecify.annotations.NullMarked;
