package dev.braid.internal.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A small process that ends what the tests leave behind: it reads what there is from its standard input, which is closed when
 * the JVM of the tests ends, however that happens. It repeats each line when it has taken it in, for whom that interests.
 */
final class Watchdog {

    static final String ADD = "+";
    static final String REMOVE = "-";

    private Watchdog() {}

    public static void main(String[] arguments) throws IOException {
        stayUntilTheEndOf(Thread.currentThread());
        Set<Charge> charges = new LinkedHashSet<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Charge charge = Charge.parse(line.substring(1));
                if (line.startsWith(ADD)) {
                    charges.add(charge);
                } else {
                    charges.remove(charge);
                }
                System.out.println(line);
            }
        }
        for (Charge charge : charges) {
            try {
                charge.end();
            } catch (IOException e) {
                System.err.println(charge.line() + ": " + e);
            }
        }
    }

    /** What a terminal sends to the tests (Ctrl-C) reaches this process as well, and is not meant for it. */
    private static void stayUntilTheEndOf(Thread main) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                main.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }
}
