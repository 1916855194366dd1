/**
 * A kit for tests of faults: a network that is slow or broken, servers that are killed or frozen, containers that stop, and a
 * checker that knows what a stream of events has to be.
 */
@NullMarked
package dev.braid.faults;

import org.jspecify.annotations.NullMarked;
