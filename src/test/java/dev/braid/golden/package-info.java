/** Whether the output is byte for byte what it was. */
@NullMarked
package dev.braid.golden;

import org.jspecify.annotations.NullMarked;
