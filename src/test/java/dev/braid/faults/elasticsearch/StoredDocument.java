package dev.braid.faults.elasticsearch;

/** A document as it stands in an index. */
public record StoredDocument(long version, String source) {}
