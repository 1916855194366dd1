package dev.braid.jupiter;

import java.util.Iterator;
import java.util.function.Function;

/** Converts what another iterator gives, one at a time. */
record ConvertedIterator<S, T>(Iterator<S> source, Function<S, T> conversion) implements Iterator<T> {

    @Override
    public boolean hasNext() {
        return source.hasNext();
    }

    @Override
    public T next() {
        return conversion.apply(source.next());
    }
}
