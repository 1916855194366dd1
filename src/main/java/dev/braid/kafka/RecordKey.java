package dev.braid.kafka;

import dev.braid.internal.record.FieldPath;
import dev.braid.internal.record.RecordReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which key a record of Kafka gets. */
@FunctionalInterface
interface RecordKey {

    RecordKey OF_THE_EVENT = (eventKey, json) -> eventKey;

    RecordKey NONE = (eventKey, json) -> null;

    byte @Nullable [] of(byte[] eventKey, byte[] json);

    /** The text of these fields, one behind the other; none where the record has none of them. */
    static RecordKey ofFields(List<FieldPath> fields) {
        return (eventKey, json) -> {
            StringBuilder key = new StringBuilder();
            boolean found = false;
            for (FieldPath field : fields) {
                String text = RecordReader.text(json, field);
                if (text != null) {
                    key.append(text);
                    found = true;
                }
            }
            return found ? key.toString().getBytes(StandardCharsets.UTF_8) : null;
        };
    }
}
