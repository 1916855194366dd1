/** Whether streams have the ranges, frequencies and cardinalities that their specifications ask for. */
@NullMarked
package dev.braid.statistics;

import org.jspecify.annotations.NullMarked;
