package dev.braid.elasticsearch;

import static java.util.Objects.requireNonNullElse;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.internal.elastic.ElasticDocument;
import dev.braid.internal.record.IdentityFields;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads documents of an index as events: by their fields, else by the id and version that Braid's sink gives. */
record DocumentDecoder(String index, IdentityFields fields) {

    private static final Pattern BRAID_ID = Pattern.compile("(?:(-?\\d{1,19})-)?(\\d{1,19})");

    Event decode(ElasticDocument document) {
        byte[] json = document.source();
        if (json.length == 0) {
            throw new BraidException("index `" + index + "`, document `" + document.id()
                    + "`: found no `_source`, expected the document; enable `_source` in the mapping of the index");
        }
        try {
            Event event = event(document);
            return event.withTime(fields.time(json))
                    .withType(requireNonNullElse(fields.type(json), index))
                    .withKey(requireNonNullElse(fields.key(json), document.id()));
        } catch (BraidException e) {
            throw new BraidException(
                    "index `" + index + "`, document `" + document.id() + "`: " + e.getMessage()
                            + "; read it by documents(), which gives the bytes",
                    e);
        }
    }

    private Event event(ElasticDocument document) {
        byte[] json = document.source();
        long place = document.version() - 1;
        Matcher id = BRAID_ID.matcher(document.id());
        // The version too: another writer may count its documents in such ids.
        if (!id.matches() || !id.group(2).equals(Long.toString(place))) {
            return Event.of(document.sequence(), Instant.EPOCH, index, document.id(), json);
        }
        OptionalLong seed = seed(id.group(1));
        return seed.isPresent()
                ? Event.of(seed.getAsLong(), place, Instant.EPOCH, index, document.id(), json)
                : Event.of(place, Instant.EPOCH, index, document.id(), json);
    }

    private static OptionalLong seed(@Nullable String text) {
        try {
            return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
