package dev.braid.elasticsearch;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.internal.record.FieldPath;
import dev.braid.internal.record.RecordReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which {@code _id} a document gets. */
@FunctionalInterface
interface DocumentId {

    /** What the server takes, in bytes. */
    int LONGEST = 512;

    DocumentId OF_THE_EVENT = (event, json) ->
            event.seed().isPresent() ? event.seed().getAsLong() + "-" + event.index() : Long.toString(event.index());

    String of(Event event, byte[] json);

    /** The text of these fields, with a hyphen between two. */
    static DocumentId ofFields(List<FieldPath> fields) {
        return (event, json) -> {
            if (fields.size() == 1) {
                return checked(text(json, fields.get(0)));
            }
            StringBuilder id = new StringBuilder();
            for (FieldPath field : fields) {
                id.append(id.isEmpty() ? "" : "-").append(text(json, field));
            }
            return checked(id.toString());
        };
    }

    private static String text(byte[] json, FieldPath field) {
        String text = RecordReader.text(json, field);
        if (text == null || text.isEmpty()) {
            throw new BraidException("found " + (text == null ? "no text or number" : "an empty text")
                    + " in the field `" + field + "`, expected one for the document's id;"
                    + " name a field that every event has");
        }
        return text;
    }

    private static String checked(String id) {
        int length = id.length() * 3 <= LONGEST ? 0 : id.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST) {
            throw new BraidException("found an id of " + length + " bytes, expected at most " + LONGEST
                    + "; name a field with shorter values");
        }
        return id;
    }
}
