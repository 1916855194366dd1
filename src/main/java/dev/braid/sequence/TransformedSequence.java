package dev.braid.sequence;

import dev.braid.BraidException;
import java.util.function.LongFunction;

/**
 * A sequence whose ids are made into something else.
 *
 * <pre>{@code
 * TransformedSequence<String> orders = IdSequence.named("orders", id -> "ORD-" + id);
 * orders.next(); // "ORD-1"
 * }</pre>
 *
 * <p>Safe to share between threads where the function is.
 *
 * @param <T> what ids are made into
 */
public final class TransformedSequence<T> {

    private final IdSequence ids;
    private final LongFunction<? extends T> transform;

    TransformedSequence(IdSequence ids, LongFunction<? extends T> transform) {
        this.ids = ids;
        this.transform = transform;
    }

    /**
     * The next id, transformed.
     *
     * @return what the function makes of it
     * @throws BraidException as {@link IdSequence#next()}
     */
    public T next() {
        return transform.apply(ids.next());
    }

    /**
     * The sequence itself.
     *
     * @return gives the ids as they are
     */
    public IdSequence ids() {
        return ids;
    }
}
