package dev.braid.internal.bulk;

import org.jspecify.annotations.Nullable;

/**
 * Why a writer cannot go on.
 *
 * @param found what has gone wrong
 * @param remedy what to do
 * @param cause null where it is an answer of the server's
 */
public record BulkFailure(
        String found, String remedy, @Nullable Throwable cause) {}
