package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.random.Sampler;

/** An IPv4 address. */
final class IpAddressWriter extends ValueWriter {

    private static final long LAST = 0xFFFF_FFFFL;

    private final Sampler sampler;

    IpAddressWriter(Sampler sampler) {
        this.sampler = sampler;
    }

    @Override
    void write(long state, Scope scope, JsonBuffer out) {
        out.ipv4(Math.max(0, Math.min(LAST, sampler.whole(state))));
    }
}
