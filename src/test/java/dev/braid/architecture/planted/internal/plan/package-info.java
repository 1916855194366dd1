/** Breaks the rules for code that must give the same on every run. */
@NullMarked
package dev.braid.architecture.planted.internal.plan;

import org.jspecify.annotations.NullMarked;
