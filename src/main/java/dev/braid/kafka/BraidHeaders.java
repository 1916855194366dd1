package dev.braid.kafka;

import dev.braid.Event;
import dev.braid.internal.encode.JsonBuffer;
import java.util.OptionalLong;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Makes the headers that every record carries, so that what is read back is the event that was sent. For one thread. */
final class BraidHeaders {

    static final String SEED = "braid-seed";
    static final String INDEX = "braid-index";
    static final String TYPE = "braid-type";
    static final String KEY = "braid-key";

    private final KnownTexts types = new KnownTexts(TYPE);
    private final KnownTexts keys = new KnownTexts(KEY);
    private final JsonBuffer digits = new JsonBuffer();
    private OptionalLong lastSeed = OptionalLong.empty();
    private Header seed = KnownTexts.header(SEED, "");

    /** A key in UTF-8. */
    byte[] key(String key) {
        return keys.header(key).value();
    }

    void add(Event event, String type, String key, Headers headers) {
        OptionalLong of = event.seed();
        if (of.isPresent()) {
            headers.add(seed(of));
        }
        digits.truncate(0);
        digits.number(event.index());
        headers.add(new RecordHeader(INDEX, digits.toBytes()));
        headers.add(types.header(type));
        headers.add(keys.header(key));
    }

    private Header seed(OptionalLong of) {
        if (!of.equals(lastSeed)) {
            lastSeed = of;
            seed = KnownTexts.header(SEED, Long.toString(of.getAsLong()));
        }
        return seed;
    }
}
