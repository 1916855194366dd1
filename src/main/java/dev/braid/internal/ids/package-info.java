/** What connects runs with id sequences, so that neither knows of the other. */
@NullMarked
package dev.braid.internal.ids;

import org.jspecify.annotations.NullMarked;
