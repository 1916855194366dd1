package dev.braid.internal.faker;

public interface TextSource {
    String text(long state);
}
