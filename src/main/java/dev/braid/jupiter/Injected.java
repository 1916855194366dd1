package dev.braid.jupiter;

/** A parameter that was given events, and what they depend on. */
record Injected(String parameter, Seed seed) {}
