package dev.braid.elasticsearch;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.internal.elastic.ElasticDocument;
import dev.braid.internal.record.FieldPath;
import dev.braid.internal.record.RecordIdentity;
import dev.braid.internal.record.RecordReader;
import dev.braid.internal.time.Instants;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads documents of an index as events: by their fields, else by the id and version that Braid's sink gives. */
record DocumentDecoder(
        String index,
        FieldPath typeField,
        @Nullable FieldPath keyField,
        @Nullable FieldPath timeField) {

    private static final List<FieldPath> USUAL_TIME_FIELDS =
            List.of(FieldPath.parse("time"), FieldPath.parse("\"@timestamp\""));

    private static final Pattern BRAID_ID = Pattern.compile("(?:(-?\\d{1,19})-)?(\\d{1,19})");
    private static final Pattern MILLIS = Pattern.compile("-?\\d{1,18}");

    static DocumentDecoder of(String index) {
        return new DocumentDecoder(index, RecordIdentity.DEFAULT_TYPE_FIELD, null, null);
    }

    DocumentDecoder typeField(FieldPath path) {
        return new DocumentDecoder(index, path, keyField, timeField);
    }

    DocumentDecoder keyField(FieldPath path) {
        return new DocumentDecoder(index, typeField, path, timeField);
    }

    DocumentDecoder timeField(FieldPath path) {
        return new DocumentDecoder(index, typeField, keyField, path);
    }

    Event decode(ElasticDocument document) {
        byte[] json = document.source();
        if (json.length == 0) {
            throw new BraidException("index `" + index + "`, document `" + document.id()
                    + "`: found no `_source`, expected the document; enable `_source` in the mapping of the index");
        }
        try {
            String type = Objects.requireNonNullElse(RecordReader.text(json, typeField), index);
            @Nullable String key = keyField == null ? null : RecordReader.text(json, keyField);
            return event(document, time(json), type, key == null ? document.id() : key);
        } catch (BraidException e) {
            throw new BraidException(
                    "index `" + index + "`, document `" + document.id() + "`: " + e.getMessage()
                            + "; read it by documents(), which gives the bytes",
                    e);
        }
    }

    private static Event event(ElasticDocument document, Instant time, String type, String key) {
        byte[] json = document.source();
        long index = document.version() - 1;
        Matcher id = BRAID_ID.matcher(document.id());
        // The version too: another writer may count its documents in such ids.
        if (!id.matches() || !id.group(2).equals(Long.toString(index))) {
            return Event.of(document.sequence(), time, type, key, json);
        }
        OptionalLong seed = seed(id.group(1));
        return seed.isPresent()
                ? Event.of(seed.getAsLong(), index, time, type, key, json)
                : Event.of(index, time, type, key, json);
    }

    private static OptionalLong seed(@Nullable String text) {
        try {
            return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private Instant time(byte[] json) {
        if (timeField == null) {
            return usualTime(json);
        }
        @Nullable String text = RecordReader.text(json, timeField);
        if (text == null) {
            throw new BraidException("found no time in `" + timeField + "`, expected one such as 2024-01-01T00:00:00Z");
        }
        return time(text);
    }

    private static Instant usualTime(byte[] json) {
        for (FieldPath usual : USUAL_TIME_FIELDS) {
            @Nullable String text = RecordReader.text(json, usual);
            try {
                if (text != null) {
                    return time(text);
                }
            } catch (BraidException e) {
                // Something else of this name.
            }
        }
        return Instant.EPOCH;
    }

    /** As Elasticsearch reads a date unless it is told otherwise. */
    private static Instant time(String text) {
        return MILLIS.matcher(text).matches() ? Instant.ofEpochMilli(Long.parseLong(text)) : Instants.parse(text);
    }
}
