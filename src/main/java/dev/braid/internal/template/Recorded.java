package dev.braid.internal.template;

import dev.braid.BraidException;
import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import dev.braid.internal.time.Instants;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notification that was recorded. */
record Recorded(Node.Structure node, String type, Instant time, Node.Text requestNode) {

    /** Null after reporting what is missing. */
    static @Nullable Recorded of(Node.Structure node, Problems problems) {
        Node.@Nullable Text type = text(node, "event_type", problems);
        Node.@Nullable Text timestamp = text(node, "timestamp", problems);
        Node.@Nullable Text request = text(node, "_context_request_id", problems);
        if (type == null || timestamp == null || request == null) {
            return null;
        }
        try {
            return new Recorded(node, type.value(), Instants.parse(timestamp.value()), request);
        } catch (BraidException e) {
            problems.expected(timestamp, "an instant such as \"2014-08-01 20:04:23.000444\"");
            return null;
        }
    }

    private static Node.@Nullable Text text(Node.Structure node, String key, Problems problems) {
        Node.Member member = node.members().get(key);
        if (member == null) {
            problems.error(node.place(), "found no key \"" + key + "\", expected it with text");
            return null;
        }
        if (member.value() instanceof Node.Text text) {
            return text;
        }
        problems.expected(member.value(), "text");
        return null;
    }

    String request() {
        return requestNode.value();
    }
}
