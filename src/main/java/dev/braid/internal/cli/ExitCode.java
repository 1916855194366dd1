package dev.braid.internal.cli;

/** What a command's end means to whoever called it. */
final class ExitCode {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    private ExitCode() {}
}
