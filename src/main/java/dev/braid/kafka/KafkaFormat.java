package dev.braid.kafka;

/** What the records of a topic look like. */
public enum KafkaFormat {

    /** The value is the event's record, as JSON or as an output pattern says. */
    JSON,

    /** CloudEvents 1.0 in the binary mode of its Kafka binding: attributes are headers, the value is the event's record. */
    CLOUDEVENTS_BINARY,

    /** CloudEvents 1.0 in the structured mode of its Kafka binding: the value is one JSON object, the event's record is its data. */
    CLOUDEVENTS_STRUCTURED
}
