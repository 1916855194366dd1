package dev.braid.internal.record;

import dev.braid.internal.encode.JsonBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds several fields in one way through a record: in the compact JSON that plans write, and in no other. */
final class WantedFields {

    private final Name root = new Name(new byte[0]);
    private int count;

    /** A name on the way to fields, as it stands in a record, with what is wanted within it. */
    private static final class Name {

        /** Nothing is wanted here. */
        static final Name UNKNOWN = new Name(new byte[0]);

        final byte[] bytes;
        final List<Name> inner = new ArrayList<>();
        int slot = -1;

        Name(byte[] bytes) {
            this.bytes = bytes;
        }

        /** The wanted name that is the same as these bytes. */
        Name inner(byte[] json, int from, int to) {
            for (Name name : inner) {
                if (Arrays.equals(name.bytes, 0, name.bytes.length, json, from, to)) {
                    return name;
                }
            }
            return UNKNOWN;
        }
    }

    /** Wants a field too; the same field has the same slot. */
    int slot(FieldPath path) {
        Name name = root;
        for (int level = 0; level < path.depth(); level++) {
            name = child(name, encoded(path.name(level)));
        }
        if (name.slot < 0) {
            name.slot = count++;
        }
        return name.slot;
    }

    /** Where the value of slot n stands in {@code json}: from the element 2n to before 2n + 1; both 0 where there is none. */
    int[] find(byte[] json) {
        int[] places = new int[2 * count];
        object(json, 0, root, places);
        return places;
    }

    private static Name child(Name parent, byte[] encoded) {
        Name known = parent.inner(encoded, 0, encoded.length);
        if (known != Name.UNKNOWN) {
            return known;
        }
        Name name = new Name(encoded);
        parent.inner.add(name);
        return name;
    }

    private static byte[] encoded(String name) {
        JsonBuffer buffer = new JsonBuffer();
        buffer.string(name);
        return Arrays.copyOfRange(buffer.array(), 1, buffer.length() - 1);
    }

    /** The position after the object that begins at {@code start}. */
    private static int object(byte[] json, int start, Name name, int[] places) {
        int at = start + 1;
        while (json[at] != '}') {
            int end = JsonScan.afterString(json, at);
            int value = end + 1;
            Name member = name.inner(json, at + 1, end - 1);
            boolean enters = !member.inner.isEmpty() && json[value] == '{';
            at = enters ? object(json, value, member, places) : JsonScan.afterValue(json, value);
            if (member.slot >= 0) {
                places[2 * member.slot] = value;
                places[2 * member.slot + 1] = at;
            }
            if (json[at] == ',') {
                at++;
            }
        }
        return at + 1;
    }
}
