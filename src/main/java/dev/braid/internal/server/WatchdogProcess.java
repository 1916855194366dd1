package dev.braid.internal.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The tests' end of the {@link Watchdog}: runs while there is something to watch over, and tells it what. */
final class WatchdogProcess {

    static final WatchdogProcess INSTANCE = new WatchdogProcess();

    private static final long PATIENCE_SECONDS = 5;

    private final Set<Charge> charges = new LinkedHashSet<>();
    private @Nullable Process process;

    private WatchdogProcess() {}

    synchronized void add(Charge charge) {
        charges.add(charge);
        try {
            if (process == null || !process.isAlive()) {
                process = start();
                for (Charge each : charges) {
                    tell(process, Watchdog.ADD, each);
                }
            } else {
                tell(process, Watchdog.ADD, charge);
            }
        } catch (IOException | URISyntaxException e) {
            System.getLogger("dev.braid")
                    .log(
                            System.Logger.Level.WARNING,
                            "no child process watches over the tests: if they are killed, this stays: " + charge.line(),
                            e);
        }
    }

    synchronized void remove(Charge charge) {
        charges.remove(charge);
        Process running = process;
        if (running == null) {
            return;
        }
        try {
            tell(running, Watchdog.REMOVE, charge);
            if (charges.isEmpty()) {
                process = null;
                running.getOutputStream().close();
                running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            // It has died: the next charge starts another one.
            process = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(Process process, String word, Charge charge) throws IOException {
        OutputStream out = process.getOutputStream();
        out.write((word + charge.line() + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static Process start() throws IOException, URISyntaxException {
        Path code = Path.of(Watchdog.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        code.toString(),
                        Watchdog.class.getName()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
