package dev.braid.internal.cli;

/** Starts the command line; knows nothing of picocli, so that it can say that picocli is missing. */
public final class Braid {

    static final String NO_PICOCLI = "found no picocli on the class path, expected it: the command line is built on it;"
            + " add info.picocli:picocli, or run braid-cli.jar, which holds all that it needs";

    private Braid() {}

    /** Runs a command and ends the process with its exit code: 0 done, 1 failed, 2 bad input or usage. */
    public static void main(String[] args) {
        System.exit(run(args, Console.takeProcess()));
    }

    static int run(String[] args, Console console) {
        try {
            return new Commands(console).run(args);
        } catch (NoClassDefFoundError e) {
            if (String.valueOf(e.getMessage()).startsWith("picocli/")) {
                console.err().println(NO_PICOCLI);
                return ExitCode.FAILED;
            }
            throw e;
        } catch (OutOfMemoryError e) {
            console.err().println(outOfMemory(Runtime.getRuntime().maxMemory()));
            return ExitCode.FAILED;
        }
    }

    static String outOfMemory(long heapBytes) {
        return "found no more memory in a heap of " + (heapBytes >> 20)
                + " MB, expected more: give it with -Xmx, such as `java -Xmx2g -jar braid-cli.jar`";
    }
}
