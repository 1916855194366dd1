package dev.braid.faults;

import java.util.function.Consumer;

/** A place that events were sent to, read from the beginning to what stands in it at the moment; as often as asked. */
@FunctionalInterface
public interface Stored {

    /** Hands over what is there, in an order in which the events of one key stand as they were stored. */
    void read(Consumer<Received> reader);
}
