package dev.braid.internal.broker;

import dev.braid.BraidException;
import java.net.BindException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.utils.AppInfoParser;

/** Why a broker did not start, in words for who asked for it. */
final class StartFailure {

    private static final String BROKER = "Kafka in this JVM: ";

    private StartFailure() {}

    static BraidException of(Throwable failure) {
        return new BraidException(BROKER + words(failure), failure);
    }

    private static String words(Throwable failure) {
        if (failure instanceof LinkageError) {
            return "found jars that do not fit together (" + failure + "), kafka-clients is "
                    + AppInfoParser.getVersion()
                    + "; take org.apache.kafka:kafka-clients and org.apache.kafka:kafka_2.13 of one version, 3.9 to 4.3";
        }
        for (Throwable e = failure; e.getCause() != null; e = e.getCause()) {
            if (e.getCause() instanceof BindException) {
                return "found a port in use (" + e.getMessage()
                        + "); end what listens there, or take port 0 in `listeners`, which stands for a free one";
            }
        }
        if (failure instanceof ConfigException) {
            return "found a wrong setting (" + failure.getMessage() + "); correct it in the config of the broker";
        }
        return "did not start (" + failure + "); see the log for more, and correct the config of the broker";
    }
}
