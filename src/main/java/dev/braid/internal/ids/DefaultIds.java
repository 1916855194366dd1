package dev.braid.internal.ids;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The ids of a run that was told of none: those of the sequences that were made the default, if any were. */
public final class DefaultIds {

    private static final AtomicReference<@Nullable Function<String, LongSupplier>> IDS = new AtomicReference<>();

    private DefaultIds() {}

    /** Gives the ids of a sequence by its name; null for none. */
    public static void set(@Nullable Function<String, LongSupplier> ids) {
        IDS.set(ids);
    }

    public static @Nullable Function<String, LongSupplier> get() {
        return IDS.get();
    }
}
