/** Reads the rows of a file, CSV or JSON lines, and replays them as one process; the only package that imports FastCSV. */
@NullMarked
package dev.braid.internal.replay;

import org.jspecify.annotations.NullMarked;
