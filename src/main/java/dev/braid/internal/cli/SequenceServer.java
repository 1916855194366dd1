package dev.braid.internal.cli;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.internal.setting.Setting;
import dev.braid.kafka.KafkaBackend;
import dev.braid.sequence.IdSequences;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Id sequences on a server that was named on the command line. */
record SequenceServer(IdSequences sequences, AutoCloseable server) implements AutoCloseable {

    static SequenceServer elasticsearch(String url) {
        return new SequenceServer(IdSequences.on(url), () -> {});
    }

    /** {@code config}: a file with settings of the client. */
    static SequenceServer kafka(String servers, @Nullable String config) {
        return asked(() -> {
            KafkaBackend kafka = KafkaBackend.builder()
                    .mode(BackendMode.EXTERNAL)
                    .settings(name -> setting(name, servers, config))
                    .start();
            return new SequenceServer(IdSequences.on(kafka), kafka);
        });
    }

    private static @Nullable String setting(String name, String servers, @Nullable String config) {
        if (name.equals(Setting.KAFKA_BOOTSTRAP_SERVERS.key())) {
            return servers;
        }
        return name.equals(Setting.KAFKA_CLIENT_CONFIG.key()) ? config : null;
    }

    /** What a server does not do is no fault of the input. */
    static <T> T asked(Supplier<T> action) {
        try {
            return action.get();
        } catch (BraidException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        sequences.close();
        try {
            server.close();
        } catch (Exception e) {
            throw new Failure("the connection could not be closed: " + e, e);
        }
    }
}
