/**
 * Elasticsearch in tests: start from {@link dev.braid.elasticsearch.ElasticsearchBackend}, a server and its indices. Needs
 * {@code org.elasticsearch.client:elasticsearch-rest-client} on the class path.
 */
@NullMarked
package dev.braid.elasticsearch;

import org.jspecify.annotations.NullMarked;
