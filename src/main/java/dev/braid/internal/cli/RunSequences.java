package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.sequence.IdSequences;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The id sequences of a run, if it was told where they are; not connected to before a field wants them. */
final class RunSequences implements AutoCloseable {

    private final @Nullable String address;
    private @Nullable SequenceServer server;

    RunSequences(@Nullable String address) {
        this.address = address;
    }

    /** Gives the ids of a sequence by its name; null where nobody said where they are. */
    @Nullable
    Function<String, LongSupplier> source() {
        return address == null ? null : name -> ids(address, name);
    }

    private LongSupplier ids(String known, String name) {
        IdSequences sequences = connected(known).sequences();
        LongSupplier ids = SequenceServer.asked(() -> sequences.ids(name));
        return () -> SequenceServer.asked(ids::getAsLong);
    }

    private SequenceServer connected(String known) {
        SequenceServer found = server;
        if (found == null) {
            found = known.startsWith("http:") || known.startsWith("https:")
                    ? SequenceServer.elasticsearch(known)
                    : SequenceServer.kafka(brokers(known), null);
            server = found;
        }
        return found;
    }

    private static String brokers(String known) {
        try {
            return new OptionValues.ServersReader().convert(known);
        } catch (BraidException e) {
            throw new BraidException(
                    "option `--sequences`: found \"" + known
                            + "\", expected a URL of Elasticsearch, such as http://localhost:9200, or the host:port of a broker",
                    e);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
