/** A cluster of three brokers that are killed and frozen, and what Braid sends to it while that happens. */
@NullMarked
package dev.braid.faults.kafka;

import org.jspecify.annotations.NullMarked;
