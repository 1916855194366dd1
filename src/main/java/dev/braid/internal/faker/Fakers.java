package dev.braid.internal.faker;

/** Stands in until Datafaker is there. */
public final class Fakers {
    public TextSource expression(String e, String l) {
        return state -> e + l;
    }

    public TextSource regex(String p) {
        return state -> p;
    }
}
