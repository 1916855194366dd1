package dev.braid.internal.faker;

import java.util.Locale;

/** Why the values of a provider's method are not a function of the random numbers that it is given. */
enum Unrepeatable {
    CLOCK("reads the wall clock, so its values would change from day to day; use a `timestamp` field"),
    CHANCE("draws random numbers that have no seed, so its values would change from run to run"),
    HISTORY("depends on the values before, so its values would change with what else is generated"),
    MACHINE("depends on the machine's locale, time zone or Java, so its values would change from machine to machine"),
    OBJECT("gives an object that has no text"),
    /** Only where the locale is Arabic. */
    DIGITS("is written in Arabic digits by some versions of Java and in Latin ones by others");

    private final String reason;

    Unrepeatable(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    boolean concerns(String localeTag) {
        return this != DIGITS || localeTag.toLowerCase(Locale.ROOT).startsWith("ar");
    }
}
