package dev.braid.faults;

/**
 * An event as it was found where events were sent.
 *
 * @param key what it belongs to, as found
 * @param index where it stands in the run, as found
 * @param bytes its record
 * @param place where it was found, in words when it is printed
 */
// Never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Received(String key, long index, byte[] bytes, Object place) {}
