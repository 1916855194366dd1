package dev.braid.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** A command that has been run in this JVM. */
record CommandRun(int code, String out, String err) {

    static CommandRun of(Object... args) {
        return withInput("", args);
    }

    static CommandRun withInput(String stdin, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(stdin.getBytes(UTF_8)), out, new PrintStream(err, true, UTF_8), false, false);
        String[] words = List.of(args).stream().map(Object::toString).toArray(String[]::new);
        int code = Braid.run(words, console);
        return new CommandRun(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** One that has done what it was asked for, and says so. */
    static CommandRun done(String message) {
        return new CommandRun(0, "", message + System.lineSeparator());
    }

    static CommandRun published(int events, String place) {
        return done("published " + events + (events == 1 ? " event" : " events") + " to " + place);
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
