package dev.braid.internal.time;

import dev.braid.BraidException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** ISO-8601, written as {@code Instant.toString()} does: in UTC, with as many decimals as it takes, in groups of three. */
final class IsoNotation implements TimeNotation {

    @Override
    public @Nullable Instant read(String text) {
        try {
            return Instants.parse(text);
        } catch (BraidException e) {
            return null;
        }
    }

    @Override
    public String write(Instant instant) {
        return instant.toString();
    }

    @Override
    public boolean isNumber() {
        return false;
    }

    @Override
    public String words() {
        return "a time such as " + write(Instant.ofEpochSecond(1_706_707_800L, 250_000_000));
    }
}
