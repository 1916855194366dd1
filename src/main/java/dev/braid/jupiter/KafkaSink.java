package dev.braid.jupiter;

import dev.braid.kafka.KafkaFormat;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Publishes the events that {@link GeneratedEvents} or {@link EventSequence} injects into a topic of the broker that {@link WithKafka} gives.
 *
 * <pre>{@code
 * @Test
 * void everyClickArrives(
 *         @GeneratedEvents(spec = "clicks.json", count = 1000) @KafkaSink(topic = "clicks", key = "user_id")
 *                 List<Event> sent) { ... }
 * }</pre>
 *
 * <p>What stands in a list or array has been published, and confirmed by the broker, when the test begins. The elements of a
 * stream or iterator are published when they are taken, those of an {@link dev.braid.EventStream} when their time has come.
 * Each record has the event's time as its timestamp, and the headers {@code braid-seed}, {@code braid-index},
 * {@code braid-type} and {@code braid-key}.
 *
 * <p>Nothing is lost and nothing comes twice: the producer is idempotent, and settings that would change this are refused.
 * Records of one key are in order: a record's partition is the murmur2 hash of its key modulo the number of partitions, as
 * Kafka's own producer has it. Events that cannot be published fail the test, with how many were sent and confirmed.
 *
 * @see dev.braid.kafka.KafkaEventSink
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EventsExtension.class)
public @interface KafkaSink {

    /**
     * The topic; created where it does not exist.
     *
     * @return its name
     */
    String topic();

    /**
     * The fields whose values, one behind the other, are a record's key.
     *
     * @return paths of fields; by default the key is the event's
     */
    String[] key() default {};

    /**
     * Whether records carry the headers of Braid; without them what is read back has its type and key from its fields, see
     * {@link dev.braid.kafka.KafkaTopic}.
     *
     * @return true by default; false for a system that is to see its own records alone
     */
    boolean braidHeaders() default true;

    /**
     * Headers besides those of Braid, such as {@code "tenant=payload.tenant_id"}.
     *
     * @return {@code name=path of a field}; none by default
     */
    String[] headers() default {};

    /**
     * What a record's value is.
     *
     * @return {@link KafkaFormat#JSON} by default, the event's record
     */
    KafkaFormat format() default KafkaFormat.JSON;

    /**
     * What a record's value holds instead of JSON: a line such as {@code {time},{user_id}}, as described at
     * {@link dev.braid.Generator#pattern(String)}.
     *
     * @return none by default
     */
    String pattern() default "";

    /**
     * Settings of the producer, such as {@code "compression.type=zstd"}.
     *
     * @return {@code name=value}; none by default
     */
    String[] config() default {};

    /**
     * Publishes a list or array in one transaction: a reader of committed records sees all of it, or nothing.
     *
     * @return false by default; true is for lists and arrays alone, which have an end
     */
    boolean transactional() default false;
}
