/** Real specifications and data files, damaged at random: each ends in an exception of ours or in a run that works. */
@NullMarked
package dev.braid.fuzz;

import org.jspecify.annotations.NullMarked;
