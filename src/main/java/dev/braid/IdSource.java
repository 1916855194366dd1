package dev.braid;

import java.util.function.LongSupplier;

/**
 * Where the fields of type {@code sequence} take their ids from: an {@code IdSequences} of {@code dev.braid.sequence}, or
 * ids of your own.
 *
 * <pre>{@code
 * AtomicLong next = new AtomicLong(1000);
 * Events orders = Generator.of("orders.json").sequences(name -> next::getAndIncrement).count(100).events();
 * }</pre>
 */
@FunctionalInterface
public interface IdSource {

    /**
     * The ids of one sequence; asked for once in a run, before its first event.
     *
     * @param sequence its name
     * @return gives the next id each time, to one thread
     * @throws BraidException if there are none, with what to do
     */
    LongSupplier ids(String sequence);
}
