package dev.braid.internal.operation;

import dev.braid.internal.encode.InstantWriter;
import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.random.Keys;
import dev.braid.internal.random.SplitMix64;
import dev.braid.internal.random.Uniforms;
import dev.braid.internal.random.Uuids;
import dev.braid.internal.template.Placeholder;

/**
 * Writes what stands for a placeholder, inside a text: the same for all of an operation, and as wide in all operations, so that
 * it can be put into a text that stands ready.
 */
interface TemplateValue {

    /** How many machines and images a cloud has. */
    int FEW = 100;

    /** How many names there are for instances, so that two of them seldom share one. */
    int MANY = 1_000_000;

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
        // The host, its node and what publishes from it have one number.
        long machine = Keys.child(root, "host");
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
            case DISPLAY_NAME -> numbered(key, "server-", MANY);
            case HOST -> numbered(machine, "compute-", FEW);
            case HOSTNAME -> numbered(key, "host-", MANY);
            case NODE -> numbered(machine, "node-", FEW);
            case IMAGE_NAME -> numbered(key, "image-", FEW);
            case DEVICE_NAME -> numbered(key, "device-", MANY);
            case PUBLISHER_ID -> numbered(machine, "compute.node-", FEW);
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

    private static TemplateValue numbered(long key, String prefix, int count) {
        Segment beginning = new Segment(prefix);
        int digits = Integer.toString(count - 1).length();
        return (step, start, out) -> {
            beginning.write(out);
            out.padded(Uniforms.below(key + step, 0, count), digits);
        };
    }
}
