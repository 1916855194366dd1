package dev.braid.internal.time;

/** Units of time as people abbreviate them, in either case. */
final class Units {

    static final int UNKNOWN = 0;

    private Units() {}

    /** How many seconds a unit has, or {@link #UNKNOWN}. */
    static int seconds(char unit) {
        return switch (unit) {
            case 's', 'S' -> 1;
            case 'm', 'M' -> 60;
            case 'h', 'H' -> 3600;
            default -> UNKNOWN;
        };
    }
}
