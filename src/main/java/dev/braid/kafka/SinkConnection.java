package dev.braid.kafka;

import dev.braid.BraidException;
import dev.braid.internal.time.Durations;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * What a sink sends through.
 *
 * @param producer sends for this sink only
 * @param committed returns when what has been committed can be read
 * @param end is called when the sink is closed, with whether all that was sent is confirmed
 * @param deliveryTimeout after which the producer gives an event up
 */
record SinkConnection(
        Producer<byte[], byte[]> producer,
        Runnable committed,
        Consumer<Boolean> end,
        PartitionRule rule,
        Duration deliveryTimeout) {

    /** With clients of its own. */
    static SinkConnection make(SinkOptions options) {
        Map<String, Object> settings = new HashMap<>(options.config());
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, options.servers());
        KafkaClients clients = new KafkaClients(settings);
        try {
            SinkConnection shared = share(options, clients);
            return new SinkConnection(
                    shared.producer,
                    shared.committed,
                    good -> {
                        shared.end.accept(good);
                        clients.close();
                    },
                    shared.rule,
                    shared.deliveryTimeout);
        } catch (RuntimeException e) {
            clients.close();
            throw e;
        }
    }

    /** With the clients of others; with a producer of its own where it has settings of its own. */
    static SinkConnection share(SinkOptions options, KafkaClients clients) {
        Map<String, Object> settings = new HashMap<>(clients.config());
        settings.putAll(options.config());
        Duration patience = Duration.ofMillis(ProducerSettings.number(
                settings, ProducerConfig.MAX_BLOCK_MS_CONFIG, clients.patience().toMillis()));
        TopicLookup lookup = new TopicLookup(clients, patience);
        TopicDescription topic = lookup.existing(options.topic());
        PartitionRule rule = new PartitionRule(lookup.ends(topic).size());
        Runnable committed = () -> lookup.awaitCommitted(topic);
        Duration deliveryTimeout = ProducerSettings.deliveryTimeout(settings);
        if (settings.equals(clients.config()) && !options.transactional()) {
            Producer<byte[], byte[]> lent = clients.borrowProducer();
            return new SinkConnection(lent, committed, good -> clients.giveBack(lent, good), rule, deliveryTimeout);
        }
        if (options.transactional()) {
            settings.putIfAbsent(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "braid-" + UUID.randomUUID());
        }
        Producer<byte[], byte[]> producer = clients.newProducer(settings);
        try {
            begin(options, producer, patience);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
        return new SinkConnection(
                producer, committed, good -> producer.close(KafkaClients.CLOSING), rule, deliveryTimeout);
    }

    /** Bounded from outside: the producer's own bound is that of a delivery. */
    private static void begin(SinkOptions options, Producer<byte[], byte[]> producer, Duration patience) {
        if (!options.transactional()) {
            return;
        }
        String what = "transactions for topic `" + options.topic() + "`";
        FutureTask<Void> beginning = new FutureTask<>(producer::initTransactions, null);
        // A thread of its own: where those of the JVM's pool are busy, it would not begin in time.
        Thread thread = new Thread(beginning, "braid-transactions");
        thread.setDaemon(true);
        thread.start();
        try {
            beginning.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw withoutCoordinator(what, options, patience, e);
        } catch (ExecutionException e) {
            // The producer may give up in the same moment; the brokers have told of the topic before.
            throw KafkaProblems.deepest(e) instanceof org.apache.kafka.common.errors.TimeoutException
                    ? withoutCoordinator(what, options, patience, e)
                    : KafkaProblems.asking(what, options.servers(), patience, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KafkaProblems.interrupted(what, options.servers(), e);
        }
    }

    private static BraidException withoutCoordinator(String what, SinkOptions options, Duration patience, Exception e) {
        return new BraidException(
                what + " at " + options.servers() + ": found no coordinator within " + Durations.words(patience)
                        + "; see that the brokers can make the topic `__transaction_state`, with"
                        + " `transaction.state.log.replication.factor` of them",
                e);
    }
}
