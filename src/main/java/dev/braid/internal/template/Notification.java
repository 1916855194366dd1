package dev.braid.internal.template;

import java.util.List;

/**
 * A notification of a template: JSON that is cut where placeholders stand.
 *
 * @param type its event type
 * @param offset of its timestamp, in microseconds after the operation's beginning, not negative
 * @param literals one more than placeholders: what stands before the first one, between them, and after the last one
 */
public record Notification(String type, long offset, List<String> literals, List<Placeholder> placeholders) {

    public Notification {
        literals = List.copyOf(literals);
        placeholders = List.copyOf(placeholders);
    }
}
