package dev.braid.internal.encode;

/** Writes instants of the years 0000..9999 in one format; remembers the last one, so one thread each. */
public abstract class InstantWriter {

    /** As OpenStack's notifications tell it: {@code "2014-08-01 20:04:23.000444"}. */
    public static InstantWriter openStack() {
        return new OpenStackWriter("\"");
    }

    /** As {@link #openStack()}, inside a text. */
    public static InstantWriter openStackInText() {
        return new OpenStackWriter("");
    }

    /** Writes the instant that lies {@code nano} (0..999 999 999) after a second since 1970. */
    public abstract void write(long epochSecond, int nano, JsonBuffer out);

    public final void writeMillis(long epochMillis, JsonBuffer out) {
        long second = Math.floorDiv(epochMillis, 1000L);
        write(second, (int) (epochMillis - second * 1000) * 1_000_000, out);
    }
}
