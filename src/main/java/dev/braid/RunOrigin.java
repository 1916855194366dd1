package dev.braid;

import dev.braid.internal.record.RecordIdentity;
import java.util.OptionalLong;

/** What the records of one type have in common in one run of ours. */
record RunOrigin(long ofSeed, RecordIdentity identity) implements Origin {

    @Override
    public String type(byte[] json) {
        return identity.type(json);
    }

    @Override
    public String key(byte[] json, long process) {
        return identity.key(json, process);
    }

    @Override
    public OptionalLong seed() {
        return OptionalLong.of(ofSeed);
    }
}
