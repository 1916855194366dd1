package dev.braid.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.tools.ProducerPerformance;

/** Prints how many records a second Kafka's ProducerPerformance sent to a topic. */
final class KafkaReference {

    private static final Pattern TOTAL = Pattern.compile("(\\d+) records sent, ([0-9.]+) records/sec");

    private KafkaReference() {}

    public static void main(String[] args) throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of("--topic", args[1], "--record-size", args[2], "--num-records", args[3], "--throughput", "-1"));
        arguments.addAll(List.of("--command-property", "bootstrap.servers=" + args[0]));
        KafkaBenchmark.SETTINGS.forEach((name, value) -> arguments.add(name + "=" + value));
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            String text = printed.toString(StandardCharsets.UTF_8);
            Matcher total = TOTAL.matcher(text);
            while (total.find()) {
                if (total.group(1).equals(args[3])) {
                    console.println(total.group(2));
                }
            }
        }));
        // It ends the JVM by itself.
        ProducerPerformance.main(arguments.toArray(String[]::new));
    }
}
