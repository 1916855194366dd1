/** Elasticsearch by its low-level client: requests, answers, and what is wrong with them in words. */
@NullMarked
package dev.braid.internal.elastic;

import org.jspecify.annotations.NullMarked;
