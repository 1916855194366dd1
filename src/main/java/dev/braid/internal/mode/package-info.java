/** Where a server for tests comes from: modes, and the settings that choose them. */
@NullMarked
package dev.braid.internal.mode;

import org.jspecify.annotations.NullMarked;
