package dev.braid.assertions;

import dev.braid.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events that belong together, in the order of the list: those of one key, or all of them where the key is null. */
record Story(@Nullable String key, List<Event> events) {

    /** What a message says of an event of this story, after its index. */
    String ofKey() {
        return key == null ? "" : " of key " + MessageWords.value(key);
    }
}
