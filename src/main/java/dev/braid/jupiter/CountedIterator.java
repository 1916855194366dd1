package dev.braid.jupiter;

import java.util.Iterator;

/** Counts what is taken from another iterator, not what that one makes ahead. */
record CountedIterator<T>(Iterator<T> source, Handout handout) implements Iterator<T> {

    @Override
    public boolean hasNext() {
        return source.hasNext();
    }

    @Override
    public T next() {
        return handout.count(source.next());
    }
}
