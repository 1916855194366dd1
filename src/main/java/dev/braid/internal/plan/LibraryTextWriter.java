package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.faker.TextSource;

/** Text that a library makes. */
final class LibraryTextWriter extends ValueWriter {

    private final TextSource source;

    LibraryTextWriter(TextSource source) {
        this.source = source;
    }

    @Override
    void write(long state, Scope scope, JsonBuffer out) {
        out.string(source.text(state));
    }
}
