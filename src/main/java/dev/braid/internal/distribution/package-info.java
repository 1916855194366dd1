/** Elasticsearch as a process of its own, from its distribution in the local Maven repository. */
@NullMarked
package dev.braid.internal.distribution;

import org.jspecify.annotations.NullMarked;
