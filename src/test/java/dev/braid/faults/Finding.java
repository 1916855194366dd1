package dev.braid.faults;

/** One thing that is wrong with what was received. */
public record Finding(Kind kind, String words) {

    /** What can be wrong. */
    public enum Kind {
        LOST,
        TWICE,
        FOREIGN,
        CHANGED,
        OUT_OF_ORDER
    }

    @Override
    public String toString() {
        return kind + ": " + words;
    }
}
