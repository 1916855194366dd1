package dev.braid.internal.faker;

/** Text as a function of a state: the same on every machine and whatever was asked before; for one thread. */
public interface TextSource {

    String text(long state);
}
