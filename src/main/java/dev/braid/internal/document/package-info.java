/** Reads JSON and YAML into one tree whose nodes know where they stand, and collects what is wrong with it. */
@NullMarked
package dev.braid.internal.document;

import org.jspecify.annotations.NullMarked;
