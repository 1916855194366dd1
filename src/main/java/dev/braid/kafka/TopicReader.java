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
    private final TopicTail tail;
    private final Partitions<ReadRecord> partitions = new Partitions<>(ReadRecord::timestamp);

    /** What was read last; null where more has come since, also where the reading was broken off then. */
    private @Nullable List<Event> events;

    private @Nullable BraidException unreadable;

    TopicReader(KafkaClients clients, TopicStart start, EventDecoder decoder) {
        this.decoder = decoder;
        this.tail = new TopicTail(clients, decoder.topic(), start, this);
    }

    @Override
    public List<Event> read(Duration patience) {
        tail.read();
        if (events != null) {
            tail.read(patience);
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
