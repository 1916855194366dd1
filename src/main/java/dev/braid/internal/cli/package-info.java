/** The command line: {@code Braid} is what the runnable jar starts. */
@NullMarked
package dev.braid.internal.cli;

import org.jspecify.annotations.NullMarked;
