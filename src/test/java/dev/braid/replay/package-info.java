/** What comes of the rows of a file, and what is said of those that are wrong. */
@NullMarked
package dev.braid.replay;

import org.jspecify.annotations.NullMarked;
