package dev.braid.kafka;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.internal.encode.JsonBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;

/** An event in the words of CloudEvents 1.0 and its Kafka binding. */
final class CloudEvent {

    static final String HEADER_PREFIX = "ce_";
    static final String CONTENT_TYPE = "content-type";
    static final String STRUCTURED = "application/cloudevents+json";
    static final String JSON = "application/json";
    static final String SOURCE = "/braid";

    private CloudEvent() {}

    /** Attributes as headers; the value is the record itself. */
    static void addAttributes(Headers headers, Event event, String type, String key) {
        headers.add(CONTENT_TYPE, utf8(JSON));
        attributes(event, type, key).forEach((name, value) -> headers.add(HEADER_PREFIX + name, utf8(value)));
    }

    /** One object with the attributes and the record. */
    static byte[] structured(Event event, byte[] json, String type, String key) {
        JsonBuffer out = new JsonBuffer();
        attributes(event, type, key).forEach((name, value) -> {
            member(out, name);
            out.string(value);
        });
        member(out, "datacontenttype");
        out.string(JSON);
        member(out, "data");
        out.raw(json);
        out.enclose(0, (byte) '{', (byte) '}');
        return out.toBytes();
    }

    /** What says that the value is such an object. */
    static void addMode(Headers headers) {
        headers.add(CONTENT_TYPE, utf8(STRUCTURED + "; charset=UTF-8"));
    }

    private static Map<String, String> attributes(Event event, String type, String key) {
        if (type.isEmpty()) {
            throw new BraidException("event #" + event.index()
                    + ": found an empty type, which CloudEvents does not know; give the event another type");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", Long.toString(event.index()));
        attributes.put(
                "source", event.seed().isPresent() ? SOURCE + "/" + event.seed().getAsLong() : SOURCE);
        attributes.put("type", type);
        if (!key.isEmpty()) {
            attributes.put("subject", key);
        }
        attributes.put("time", event.time().toString());
        return attributes;
    }

    private static void member(JsonBuffer out, String name) {
        out.raw((byte) ',');
        out.string(name);
        out.raw((byte) ':');
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
