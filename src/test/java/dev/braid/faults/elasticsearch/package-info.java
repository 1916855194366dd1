/** What Elasticsearch and the way to it do to a writer: a stand-in that does it on purpose, and real servers that are brought to it. */
@NullMarked
package dev.braid.faults.elasticsearch;

import org.jspecify.annotations.NullMarked;
