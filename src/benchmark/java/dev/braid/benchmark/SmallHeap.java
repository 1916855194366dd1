package dev.braid.benchmark;

import dev.braid.Event;
import java.util.Iterator;

/** Prints how many seconds ten million events take that nobody keeps. */
final class SmallHeap {

    private static final int EVENTS = 10_000_000;

    private SmallHeap() {}

    public static void main(String[] args) {
        long start = System.nanoTime();
        Iterator<Event> events = Examples.clicks().count(EVENTS).stream().iterator();
        long seen = 0;
        while (events.hasNext()) {
            events.next();
            seen++;
        }
        if (seen != EVENTS) {
            throw new IllegalStateException(seen + " events");
        }
        System.out.println((System.nanoTime() - start) / 1e9);
    }
}
