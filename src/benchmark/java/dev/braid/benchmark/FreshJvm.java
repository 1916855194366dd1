package dev.braid.benchmark;

import dev.braid.Generator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Prints how many milliseconds a JVM took from its start to a list of 1 000 clicks, by Braid or by hand. */
final class FreshJvm {

    private static final int EVENTS = 1000;
    private static final int FORKS = 15;

    private FreshJvm() {}

    public static void main(String[] args) {
        List<?> events = args[0].equals("braid")
                ? Generator.of(Examples.clicksText()).count(EVENTS).events()
                : byHand();
        if (events.size() != EVENTS) {
            throw new IllegalStateException(events.size() + " events");
        }
        System.out.println(System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    /** Both in turn, so that neither has the quiet half of the time. */
    static double extraMillis() throws IOException, InterruptedException {
        List<Double> extra = new ArrayList<>();
        for (int i = 0; i < FORKS; i++) {
            double byHand = Fork.run(FreshJvm.class, "byHand");
            extra.add(Fork.run(FreshJvm.class, "braid") - byHand);
        }
        return Medians.of(extra);
    }

    private static List<String> byHand() {
        String text = Examples.clicksText();
        List<String> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            events.add("{\"user_id\":" + i + ",\"length\":" + text.length() + "}");
        }
        return events;
    }
}
