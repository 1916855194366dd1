package dev.braid.kafka;

import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Which records of a topic are looked at; all of them if there is no predicate. */
record RecordFilter(@Nullable Predicate<? super KafkaRecord> predicate) {

    static final RecordFilter ALL = new RecordFilter(null);

    /** Both. */
    RecordFilter and(Predicate<? super KafkaRecord> other) {
        Predicate<? super KafkaRecord> first = predicate;
        return new RecordFilter(first == null ? other : record -> first.test(record) && other.test(record));
    }

    boolean takes(ConsumerRecord<byte[], byte[]> record) {
        return predicate == null || predicate.test(KafkaRecord.of(record));
    }

    boolean takesAll() {
        return predicate == null;
    }
}
