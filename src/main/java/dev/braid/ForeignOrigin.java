package dev.braid;

import java.util.OptionalLong;

/** An event that was made elsewhere, or came back from there. */
record ForeignOrigin(OptionalLong seed, String type, String key) implements Origin {

    @Override
    public String type(byte[] json) {
        return type;
    }

    @Override
    public String key(byte[] json, long process) {
        return key;
    }
}
