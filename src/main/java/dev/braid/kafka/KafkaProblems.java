package dev.braid.kafka;

import dev.braid.BraidException;
import dev.braid.internal.sink.Progress;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.NotEnoughReplicasAfterAppendException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Kafka's exceptions in words that end in what to do. */
final class KafkaProblems {

    private KafkaProblems() {}

    /** A client that is made; its settings may be wrong. */
    static <T> T making(String servers, Supplier<T> client) {
        try {
            return client.get();
        } catch (KafkaException e) {
            throw ofSettings(servers, e);
        }
    }

    private static BraidException ofSettings(String servers, KafkaException e) {
        Throwable cause = deepest(e);
        String words = words(cause);
        if (words.startsWith("No resolvable bootstrap urls") || words.startsWith("Couldn't resolve server")) {
            return new BraidException("found no machine of the name in the address `" + servers + "`; correct it", e);
        }
        if (cause instanceof ConfigException && words.contains("bootstrap.servers")) {
            return new BraidException(
                    "found the address `" + servers
                            + "`, expected host:port, or several of them separated by commas; correct it",
                    e);
        }
        return new BraidException("found settings that Kafka's client refuses: " + words + "; correct them", e);
    }

    /** No answer from any of the servers, or one that says no. */
    static BraidException asking(String what, String servers, Duration waited, Throwable e) {
        Throwable cause = deepest(e);
        if (cause instanceof TimeoutException || cause instanceof java.util.concurrent.TimeoutException) {
            return new BraidException(ServerAddresses.unreachable(servers, waited), e);
        }
        if (cause instanceof AuthenticationException) {
            return new BraidException(
                    what + ": the broker at " + servers + " refused the log-in: " + words(cause)
                            + "; correct the user, the password or the other security settings",
                    e);
        }
        if (cause instanceof AuthorizationException) {
            return new BraidException(
                    what + " at " + servers + ": found no permission to look at it: " + words(cause)
                            + "; permit the user DESCRIBE, READ and WRITE on it",
                    e);
        }
        if (cause instanceof InterruptException || cause instanceof InterruptedException) {
            return interrupted(what, servers, e);
        }
        String advice =
                cause instanceof InvalidTopicException ? "take another name" : "see the broker's log for the reason";
        return new BraidException(what + " at " + servers + ": " + words(cause) + "; " + advice, e);
    }

    static BraidException interrupted(String what, String servers, Throwable e) {
        return new BraidException(
                what + " at " + servers + ": the thread was interrupted; let it wait for the answer", e);
    }

    /** What has gone wrong while events were sent, and how far they had got. */
    static String sending(Throwable cause, Progress progress) {
        return cause instanceof BraidException
                ? progress.words() + "; " + words(cause)
                : words(cause) + "; " + progress.words() + "; " + remedy(cause);
    }

    private static String remedy(Throwable cause) {
        if (cause instanceof RecordTooLargeException) {
            return "make the record shorter, or raise `max.request.size` of the sink and `max.message.bytes` of the topic";
        }
        if (cause instanceof NotEnoughReplicasException || cause instanceof NotEnoughReplicasAfterAppendException) {
            return "see that at least `min.insync.replicas` of the topic's brokers run";
        }
        if (cause instanceof UnknownTopicOrPartitionException) {
            return "see that nothing deletes the topic while events are sent to it";
        }
        if (cause instanceof TimeoutException) {
            return "see that the brokers run and can be reached, or raise `delivery.timeout.ms`";
        }
        if (cause instanceof TopicAuthorizationException) {
            return "permit the user WRITE on the topic";
        }
        if (isOfTime(cause)) {
            return "choose another `start`, or raise `message.timestamp.after.max.ms` of the topic for events in the future,"
                    + " and `message.timestamp.before.max.ms` for those in the past";
        }
        if (cause instanceof InterruptException || cause instanceof InterruptedException) {
            return "let the thread wait until the sink is flushed";
        }
        return "remove the cause, and send the run again to an empty topic";
    }

    /** Several of a batch are refused in another way than a single one. */
    private static boolean isOfTime(Throwable cause) {
        return cause instanceof InvalidTimestampException
                || (cause instanceof InvalidRecordException && words(cause).contains("Timestamp"));
    }

    /** What is wrapped in what is wrapped: the innermost that says something. */
    static Throwable deepest(Throwable e) {
        Throwable found = e;
        for (Throwable at = e; at != null; at = at.getCause()) {
            boolean wraps = at instanceof ExecutionException || at instanceof CompletionException;
            if (!wraps && at.getMessage() != null && !at.getMessage().isBlank()) {
                found = at;
            }
        }
        return found;
    }

    static String words(Throwable e) {
        if (e instanceof InterruptedException || e instanceof InterruptException) {
            return "the thread was interrupted";
        }
        String message = e.getMessage();
        String words = message == null || message.isBlank() ? e.getClass().getSimpleName() : message.strip();
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }
}
