package dev.braid.jupiter;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * A value that JUnit closes together with the store it is in: before 5.13, it closes values of its own type only.
 *
 * @param <V> what is stored
 */
// Deprecated by JUnit 5.13, whose stores close every AutoCloseable; JUnit is the only one that closes it.
@SuppressWarnings({"deprecation", "try"})
record Stored<V extends AutoCloseable>(V value) implements AutoCloseable, Store.CloseableResource {

    static void put(Store store, Object key, AutoCloseable value) {
        store.put(key, new Stored<>(value));
    }

    static <V extends AutoCloseable> @Nullable V find(Store store, Object key, Class<V> type) {
        Stored<?> found = store.get(key, Stored.class);
        return found == null ? null : type.cast(found.value);
    }

    /** The value of a key, made when it is first asked for. */
    @SuppressWarnings("unchecked") // a key belongs to one type of value
    static <V extends AutoCloseable> V once(Store store, Object key, Supplier<V> action) {
        Stored<?> made = store.getOrComputeIfAbsent(key, none -> new Stored<>(action.get()), Stored.class);
        return (V) Objects.requireNonNull(made).value;
    }

    @Override
    public void close() throws Exception {
        value.close();
    }
}
