package dev.braid.kafka;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads the events of a topic; a record that has been read is not read again. */
final class TopicReader implements EventLog.Reader, TopicTail.Listener {

    private final EventDecoder decoder;
    private final RecordFilter filter;
    private final TopicTail tail;
    private final Partitions<ReadRecord> partitions = new Partitions<>(ReadRecord::timestamp);

    /** What was read last; null where more has come since, also where the reading was broken off then. */
    private @Nullable List<Event> events;

    private @Nullable BraidException unreadable;

    TopicReader(KafkaClients clients, TopicStart start, RecordFilter filter, EventDecoder decoder) {
        this.decoder = decoder;
        this.filter = filter;
        this.tail = new TopicTail(clients, decoder.topic(), start, this);
    }

    @Override
    public List<Event> read(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        tail.read();
        // What comes may be records that nobody looks at.
        for (long left = patience.toNanos(); events != null && left > 0; left = end - System.nanoTime()) {
            tail.read(Duration.ofNanos(left));
        }
        if (unreadable != null) {
            throw unreadable;
        }
        List<Event> known = events == null ? merged() : events;
        events = known;
        return known;
    }

    private List<Event> merged() {
        List<ReadRecord> records = partitions.merged();
        List<Event> merged = new ArrayList<>(records.size());
        for (ReadRecord record : records) {
            merged.add(record.at(merged.size()));
        }
        return Collections.unmodifiableList(merged);
    }

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
        if (!filter.takes(record)) {
            return;
        }
        events = null;
        if (unreadable == null) {
            try {
                partitions.add(record.partition(), decoder.decode(record));
            } catch (BraidException e) {
                unreadable = e;
            }
        }
    }

    @Override
    public void deleted() {
        events = null;
        partitions.clear();
        unreadable = null;
    }

    @Override
    public void close() {
        tail.close();
    }
}
