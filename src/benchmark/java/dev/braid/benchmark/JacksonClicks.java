package dev.braid.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Clicks written with Jackson as fast as its interface allows: one generator for all records, names and values encoded once
 * and appended as bytes, nothing escaped or checked again.
 */
final class JacksonClicks {

    private static final SerializableString TIME = encoded("time");
    private static final SerializableString EVENT_TYPE = encoded("event_type");

    private final ClickWalk walk;
    private final SerializableString[] names;
    private final SerializableString[][] values;
    private final SerializableString[] types = encoded(ClickModel.TYPES);

    JacksonClicks(ClickModel model) {
        walk = new ClickWalk(model);
        names = encoded(model.pools.stream().map(pool -> pool.field).toList());
        values = model.pools.stream().map(pool -> encoded(pool.texts)).toArray(SerializableString[][]::new);
    }

    void write(long events, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setRootValueSeparator(new SerializedString("\n"));
            for (long i = 0; i < events; i++) {
                walk.next();
                write(json);
            }
        }
    }

    private void write(JsonGenerator json) throws IOException {
        int[] session = walk.values;
        json.writeStartObject();
        json.writeFieldName(TIME);
        json.writeRawUTF8String(walk.time.bytes, 0, walk.time.bytes.length);
        write(json, ClickModel.USER_ID, session);
        json.writeFieldName(EVENT_TYPE);
        json.writeRawValue(types[walk.type]);
        for (int field = ClickModel.USER_ID + 1; field < session.length; field++) {
            write(json, field, session);
        }
        json.writeEndObject();
    }

    private void write(JsonGenerator json, int field, int[] session) throws IOException {
        json.writeFieldName(names[field]);
        json.writeRawValue(values[field][session[field]]);
    }

    private static SerializableString[] encoded(List<String> texts) {
        return texts.stream().map(JacksonClicks::encoded).toArray(SerializableString[]::new);
    }

    private static SerializableString encoded(String text) {
        SerializedString encoded = new SerializedString(text);
        // It encodes when it is first asked to, and keeps the bytes.
        encoded.asQuotedUTF8();
        encoded.asUnquotedUTF8();
        return encoded;
    }
}
