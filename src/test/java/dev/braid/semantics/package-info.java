/** What a specification means: the rules of a run, its clock and its fields. */
@NullMarked
package dev.braid.semantics;

import org.jspecify.annotations.NullMarked;
