/** The settings whose names begin with {@code braid.}: which there are, and that nobody sets another one. */
@NullMarked
package dev.braid.internal.setting;

import org.jspecify.annotations.NullMarked;
