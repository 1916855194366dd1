package dev.braid.internal.faker;
public final class Fakers { public TextSource expression(String e, String l){throw new IllegalStateException();} public TextSource regex(String p){throw new IllegalStateException();} }
