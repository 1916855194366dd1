/** Id sequences while processes, the server and the network fail. */
@NullMarked
package dev.braid.faults.sequence;

import org.jspecify.annotations.NullMarked;
