package dev.braid.testkit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A signal that asks a process to end. */
public enum Signal {
    INT(2),
    TERM(15);

    private final int number;

    Signal(int number) {
        this.number = number;
    }

    /** The exit code of a JVM that this signal ended. */
    public int exitCode() {
        return 128 + number;
    }

    public void send(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /**
     * Lets the child see these signals even if its parents ignore them, as everything does that {@code nohup} starts, or a
     * script in the background: a child inherits what is ignored, and a JVM leaves it so. Where {@code env} does not know the
     * option (it is GNU's, from 8.31 on), the child inherits as usual.
     */
    public static ProcessBuilder notIgnoredBy(ProcessBuilder child) throws IOException, InterruptedException {
        List<String> env = List.of("env", "--default-signal=INT,TERM");
        List<String> trial = new ArrayList<>(env);
        trial.add("true");
        if (new ProcessBuilder(trial).start().waitFor() == 0) {
            List<String> command = new ArrayList<>(env);
            command.addAll(child.command());
            child.command(command);
        }
        return child;
    }
}
