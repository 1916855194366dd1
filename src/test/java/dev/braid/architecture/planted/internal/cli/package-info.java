/** May ask for the time. */
@NullMarked
package dev.braid.architecture.planted.internal.cli;

import org.jspecify.annotations.NullMarked;
