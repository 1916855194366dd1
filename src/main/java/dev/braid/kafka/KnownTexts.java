package dev.braid.kafka;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Makes a header of a text once, where the same texts come again and again. For one thread. */
final class KnownTexts {

    /** More types, and more workers at a time, than most runs have; those of a system under test may have no end. */
    private static final int MOST = 10_000;

    private final String name;
    private final Map<String, Header> known = new HashMap<>();

    KnownTexts(String name) {
        this.name = name;
    }

    Header header(String text) {
        Header header = known.get(text);
        if (header == null) {
            header = header(name, text);
            if (known.size() < MOST) {
                known.put(text, header);
            }
        }
        return header;
    }

    static Header header(String name, String text) {
        return new RecordHeader(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
