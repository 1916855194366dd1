package dev.braid.internal.operation;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.template.Notification;
import dev.braid.internal.template.Placeholder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A notification of a template: what is always the same, and the values between. */
final class NotificationPlan {

    private static final long NANOS_PER_MICRO = 1000;

    /** Among those of the specification. */
    final int type;

    /** Nanoseconds after the beginning of the operation. */
    final long offset;

    private final Piece[] pieces;

    /** A part that is the same in all operations but for what they repeat, and the value behind it. */
    private static final class Piece {

        final byte[] text;
        /** Of each value in the text that the operation repeats: where it is here, where among the repeated ones, its width. */
        final int[] holes;

        final boolean isLast;
        final @Nullable TemplateValue value;
        final boolean isOwners;

        Piece(
                JsonBuffer text,
                IntStream.Builder holes,
                boolean isLast,
                @Nullable TemplateValue value,
                boolean isOwners) {
            this.text = text.toBytes();
            this.holes = holes.build().toArray();
            this.isLast = isLast;
            this.value = value;
            this.isOwners = isOwners;
        }
    }

    NotificationPlan(Notification notification, List<String> types, TemplateValues known, RepeatedValues repeated) {
        type = types.indexOf(notification.type());
        offset = notification.offset() * NANOS_PER_MICRO;
        List<Piece> made = new ArrayList<>();
        IntStream.Builder holes = IntStream.builder();
        JsonBuffer text = new JsonBuffer();
        text.raw(bytes(notification.literals().get(0)));
        for (int i = 0; i < notification.placeholders().size(); i++) {
            Placeholder placeholder = notification.placeholders().get(i);
            RepeatedValues.Place place = repeated.place(placeholder);
            if (place != null) {
                holes.add(text.length()).add(place.at()).add(place.width());
                text.raw(new byte[place.width()]);
            } else {
                boolean isOwners = !placeholder.kind().isNumbered();
                made.add(new Piece(text, holes, false, known.value(placeholder), isOwners));
                text.truncate(0);
                holes = IntStream.builder();
            }
            text.raw(bytes(notification.literals().get(i + 1)));
        }
        made.add(new Piece(text, holes, true, null, false));
        pieces = made.toArray(Piece[]::new);
    }

    private static byte[] bytes(String literal) {
        return literal.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes that of an operation.
     *
     * @param step the key of the operation
     * @param owner of what has a name, and of the instance of a report; nearly always the operation itself
     * @param repeated its values that are told more than once
     */
    void write(long step, TemplateOwner owner, byte[] repeated, long start, JsonBuffer out) {
        int begin = out.length();
        for (Piece piece : pieces) {
            int at = out.length();
            out.raw(piece.text);
            int[] holes = piece.holes;
            for (int i = 0; i < holes.length; i += 3) {
                out.overwrite(at + holes[i], repeated, holes[i + 1], holes[i + 2]);
            }
            if (!piece.isLast) {
                write(piece, step, owner, start, out);
            }
        }
        out.checkRecord(begin);
    }

    /** Where a report stands for the owner's instance it has no value of its own. */
    private static void write(Piece piece, long step, TemplateOwner owner, long start, JsonBuffer out) {
        TemplateValue value = piece.value;
        TemplateValue written = value == null ? owner.plan().instance() : value;
        if (written != null) {
            written.write(value == null || piece.isOwners ? owner.key() : step, start, out);
        }
    }
}
