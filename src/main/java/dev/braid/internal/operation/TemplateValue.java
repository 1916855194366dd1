package dev.braid.internal.operation;

import dev.braid.internal.encode.InstantWriter;
import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.random.Keys;
import dev.braid.internal.random.SplitMix64;
import dev.braid.internal.random.Uniforms;
import dev.braid.internal.random.Uuids;
import dev.braid.internal.template.Placeholder;
import java.util.stream.IntStream;

/**
 * Writes what stands for a placeholder, inside a text: the same for all of an operation, and as wide in all operations, so that
 * it can be put into a text that stands ready.
 */
interface TemplateValue {

    /** How many there are of what has a name, and the number of the first: all have two digits. */
    int NAMES = 64;

    int FIRST_NAME = 10;

    /** The parts of an address have three digits. */
    int FIRST_OCTET = 100;

    /**
     * Writes it.
     *
     * @param step the key of the operation
     * @param start when the operation began, in nanoseconds since that of the run
     */
    void write(long step, long start, JsonBuffer out);

    /** Of any placeholder but an instant. */
    static TemplateValue of(Placeholder placeholder, long root) {
        long key = Keys.child(root, placeholder.name());
        return switch (placeholder.kind()) {
            case UUID -> (step, start, out) -> out.rawUuid(Uuids.high(key + step), Uuids.low(key + step));
            case XUUID, TENANT_ID, USER_ID ->
                (step, start, out) -> {
                    hexadecimal(SplitMix64.draw(key + step, 0), out);
                    hexadecimal(SplitMix64.draw(key + step, 1), out);
                };
            case V4 -> (step, start, out) -> out.rawIpv4(ipv4(SplitMix64.draw(key + step, 0)));
            case V6 -> (step, start, out) -> ipv6(key + step, out);
            case RESERVATION_ID ->
                (step, start, out) -> {
                    out.raw((byte) 'r');
                    out.raw((byte) '-');
                    out.rawHexadecimal((int) SplitMix64.draw(key + step, 0));
                };
            case DISPLAY_NAME -> named(key, "server-");
            case HOST -> named(key, "compute-");
            case HOSTNAME -> named(key, "host-");
            case NODE -> named(key, "node-");
            case IMAGE_NAME -> named(key, "image-");
            case DEVICE_NAME -> named(key, "device-");
            case PUBLISHER_ID -> named(key, "compute.node-");
            case DT -> throw new IllegalArgumentException("an instant needs its offset");
        };
    }

    /** An instant so many nanoseconds after the operation's beginning. */
    static TemplateValue instant(long offset, Times times) {
        InstantWriter writer = InstantWriter.openStackInText();
        return (step, start, out) -> times.write(start + offset, writer, out);
    }

    private static void hexadecimal(long value, JsonBuffer out) {
        out.rawHexadecimal((int) (value >>> 32));
        out.rawHexadecimal((int) value);
    }

    private static long ipv4(long draw) {
        long address = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Short.SIZE) {
            long part = (draw >>> shift) & 0xFFFF;
            address = (address << Byte.SIZE) | (FIRST_OCTET + ((part * (256 - FIRST_OCTET)) >>> Short.SIZE));
        }
        return address;
    }

    /** A unique local address. */
    private static void ipv6(long state, JsonBuffer out) {
        long high = (SplitMix64.draw(state, 0) & 0x00FF_FFFF_FFFF_FFFFL) | 0xFD00_0000_0000_0000L;
        out.rawIpv6(high, SplitMix64.draw(state, 1));
    }

    private static TemplateValue named(long key, String prefix) {
        Segment[] names = IntStream.range(FIRST_NAME, FIRST_NAME + NAMES)
                .mapToObj(number -> new Segment(prefix + number))
                .toArray(Segment[]::new);
        return (step, start, out) -> names[(int) Uniforms.below(key + step, 0, NAMES)].write(out);
    }
}
