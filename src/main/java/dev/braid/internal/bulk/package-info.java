/** Writes documents to an index of Elasticsearch, many at once, until each of them is confirmed. */
@NullMarked
package dev.braid.internal.bulk;

import org.jspecify.annotations.NullMarked;
