package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.random.SplitMix64;

/** A random UUID: version 4, variant 2 of RFC 9562. */
final class UuidWriter extends ValueWriter {

    @Override
    void write(long state, Scope scope, JsonBuffer out) {
        long high = (SplitMix64.draw(state, 0) & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
        long low = (SplitMix64.draw(state, 1) & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        out.uuid(high, low);
    }
}
