package dev.braid.internal.template;

import dev.braid.internal.document.DocumentReader;
import dev.braid.internal.document.Limits;
import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a template: a list of hints and notifications, or tells all that is wrong with it. */
final class TemplateReader {

    private static final String INSTANCE = "instance_id";
    private static final String AUDIT_BEGIN = "audit_period_beginning";
    private static final String AUDIT_END = "audit_period_ending";

    private final Problems problems;

    private TemplateReader(Problems problems) {
        this.problems = problems;
    }

    /** Reads one of an operation; the stream is left open. */
    static Template read(String file, String operation, Problems problems, InputStream in) {
        Node.Array document = new DocumentReader(file, problems, Limits.configured()).readList(in);
        Template template = new TemplateReader(problems).read(document, file, operation);
        problems.throwIfAny();
        return template;
    }

    private Template read(Node.Array document, String file, String operation) {
        List<Node> elements = document.elements();
        if (elements.size() < 2) {
            problems.expected(document, "hints, and one notification at least");
            problems.throwIfAny();
        }
        Hints hints = Hints.read(elements.get(0), problems);
        List<Node> events = elements.subList(1, elements.size());
        List<Notification> notifications = new ArrayList<>();
        Set<List<String>> fields = new LinkedHashSet<>();
        for (Node event : events) {
            if (event instanceof Node.Structure structure) {
                notifications.add(notification(structure, hints));
                FieldPaths.add(structure, List.of(), fields);
            } else {
                problems.expected(event, "a notification, which is an object");
            }
        }
        notifications.sort(Comparator.comparingLong(Notification::offset));
        @Nullable Placeholder instance = inPayload(INSTANCE, events);
        return new Template(
                operation,
                file,
                notifications,
                hints.offsets(),
                instance,
                instance != null && events.stream().anyMatch(event -> deletes(event, instance)),
                inPayload(AUDIT_BEGIN, events),
                inPayload(AUDIT_END, events),
                List.copyOf(fields));
    }

    private Notification notification(Node.Structure event, Hints hints) {
        TextCutter cutter = new TextCutter(hints, problems);
        cutter.cut(event);
        return new Notification(type(event), offset(event, hints), cutter.literals(), cutter.placeholders());
    }

    private String type(Node.Structure event) {
        Node.Member type = event.members().get("event_type");
        if (type == null) {
            problems.error(event.place(), "found no key \"event_type\", expected it with text");
        } else if (!(type.value() instanceof Node.Text)) {
            problems.expected(type.value(), "text");
        } else {
            return ((Node.Text) type.value()).value();
        }
        return "";
    }

    private long offset(Node.Structure event, Hints hints) {
        Node.Member timestamp = event.members().get("timestamp");
        if (timestamp == null) {
            problems.error(
                    event.place(), "found no key \"timestamp\", expected it with an instant such as [[[[DT_0]]]]");
            return 0;
        }
        @Nullable Placeholder placeholder = only(timestamp.value());
        if (placeholder == null || placeholder.kind() != PlaceholderKind.DT) {
            problems.expected(timestamp.value(), "an instant such as [[[[DT_0]]]], by which notifications are ordered");
            return 0;
        }
        long offset = hints.offsets().getOrDefault(placeholder, 0L);
        if (offset < 0) {
            problems.expected(timestamp.value(), "an instant that is not before the beginning of the operation");
        }
        return offset;
    }

    /** What stands for a value of the payload, in the first notification that has it so. */
    private static @Nullable Placeholder inPayload(String name, List<Node> events) {
        for (Node event : events) {
            @Nullable Placeholder placeholder = only(member(member(event, "payload"), name));
            if (placeholder != null) {
                return placeholder;
            }
        }
        return null;
    }

    /** Whether a notification deletes this instance, rather than something that belongs to it, or reports it as deleted. */
    private static boolean deletes(Node event, Placeholder instance) {
        @Nullable Node payload = member(event, "payload");
        return instance.equals(only(member(payload, INSTANCE)))
                && (List.of(text(member(event, "event_type")).split("\\.")).contains("delete")
                        || text(member(payload, "state")).equals("deleted"));
    }

    private static @Nullable Node member(@Nullable Node node, String name) {
        Map<String, Node.Member> members = node instanceof Node.Structure structure ? structure.members() : Map.of();
        Node.Member member = members.get(name);
        return member == null ? null : member.value();
    }

    /** Empty where it is something else. */
    private static String text(@Nullable Node node) {
        return node instanceof Node.Text text ? text.value() : "";
    }

    /** Of a text that is one placeholder and nothing else. */
    private static @Nullable Placeholder only(@Nullable Node node) {
        String value = text(node);
        if (!value.startsWith(Placeholder.OPEN) || !value.endsWith(Placeholder.CLOSE)) {
            return null;
        }
        return PlaceholderNames.parse(value.substring(
                Placeholder.OPEN.length(),
                Math.max(Placeholder.OPEN.length(), value.length() - Placeholder.CLOSE.length())));
    }
}
