package dev.braid.internal.random;

/** The halves of random UUIDs: version 4, variant 2 of RFC 9562. */
public final class Uuids {

    private Uuids() {}

    public static long high(long state) {
        return (SplitMix64.draw(state, 0) & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
    }

    public static long low(long state) {
        return (SplitMix64.draw(state, 1) & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    }
}
