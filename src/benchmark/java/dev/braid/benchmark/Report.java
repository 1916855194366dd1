package dev.braid.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks and writes the table of docs/performance.md to the file that is its first argument; further arguments are
 * JMH's, and choose some of them.
 *
 * <p>All run in rounds, one fresh JVM each per round, so that a work and its reference are never far apart in time: a figure is
 * the median of its rounds, and a ratio the median of the rounds' ratios, which a machine that gets slower or busier leaves alone.
 */
public final class Report {

    private static final int ROUNDS = 3;

    /** Those that are no benchmarks of JMH. */
    private static final List<String> OF_SERVERS =
            List.of("KafkaBenchmark", "BulkBenchmark", "SequenceBenchmark", "ServerStart");

    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    private Report() {}

    public static void main(String[] args) throws Exception {
        String[] ofJmh = Arrays.copyOfRange(args, 1, args.length);
        Report report = new Report();
        for (int round = 0; round < ROUNDS; round++) {
            if (ofJmh.length == 0 || !OF_SERVERS.containsAll(List.of(ofJmh))) {
                report.measure(ofJmh);
            }
            if (isAsked(ofJmh, "KafkaBenchmark")) {
                KafkaBenchmark.measure(report::add);
            }
            if (isAsked(ofJmh, "BulkBenchmark")) {
                BulkBenchmark.measure(report::add);
            }
            if (isAsked(ofJmh, "SequenceBenchmark")) {
                SequenceBenchmark.measure(report::add);
            }
        }
        report.tabulate();
        if (ofJmh.length == 0) {
            report.tabulateForks();
        }
        if (isAsked(ofJmh, "KafkaBenchmark")) {
            report.tabulateBroker();
        }
        if (isAsked(ofJmh, "SequenceBenchmark")) {
            report.tabulateIds();
        }
        if (isAsked(ofJmh, "ServerStart")) {
            report.tabulateServer();
        }
        String table = String.join("\n", report.lines) + "\n";
        Files.writeString(Path.of(args[0]), table);
        System.out.println("\n" + table);
    }

    /** Alone, or with all others. */
    private static boolean isAsked(String[] ofJmh, String benchmark) {
        return ofJmh.length == 0 || List.of(ofJmh).equals(List.of(benchmark));
    }

    private void add(String name, double rate) {
        rates.computeIfAbsent(name, none -> new ArrayList<>()).add(rate);
    }

    private void measure(String[] args) throws CommandLineOptionException, RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.parent(new CommandLineOptions(args));
        options.forks(1);
        options.warmupIterations(3).warmupTime(TimeValue.seconds(1));
        // A heap that still grew would measure how fast the system hands out memory.
        options.jvmArgsAppend("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch");
        options.measurementIterations(5).measurementTime(TimeValue.seconds(1));
        for (RunResult result : new Runner(options.build()).run()) {
            String benchmark = result.getParams().getBenchmark();
            StringBuilder name = new StringBuilder(
                    benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1));
            result.getParams()
                    .getParamsKeys()
                    .forEach(key -> name.append(' ').append(result.getParams().getParam(key)));
            // The best second: whatever else the machine does makes others slower, and none faster.
            add(name.toString(), result.getPrimaryResult().getStatistics().getMax());
        }
    }

    private void tabulate() {
        lines.add("| work | reference | goal | measured | work, events/s | reference, events/s |");
        lines.add("|---|---|---|---|---|---|");
        ratio(
                "to JSON bytes, discarded",
                "one reused JsonGenerator, values encoded before",
                "1.2",
                "BytesBenchmark.braid",
                "BytesBenchmark.jackson");
        ratio(
                "the same",
                "a byte-array writer without any library",
                "0.4",
                "BytesBenchmark.braid",
                "BytesBenchmark.byteArray");
        ratio(
                "to a list of Event",
                "a list of byte arrays, filled by the byte-array writer",
                "0.55",
                "ListBenchmark.braid",
                "ListBenchmark.byteArrays");
        ratio("the same", "a loop building ObjectNodes", "1.0", "ListBenchmark.braid", "ListBenchmark.objectNodes");
        ratio(
                "100 000 live workers",
                "100 live workers",
                "0.5",
                "WorkersBenchmark.braid 100000",
                "WorkersBenchmark.braid 100");
        ratio(
                "two shards on two threads, telemetry.json",
                "one thread",
                "1.7",
                "ShardsBenchmark.twoShards telemetry.json",
                "ShardsBenchmark.oneThread telemetry.json");
        ratio(
                "two shards on two threads, clicks.json",
                "one thread",
                "1.4",
                "ShardsBenchmark.twoShards clicks.json",
                "ShardsBenchmark.oneThread clicks.json");
        ratio(
                "operations of a mix, 764 bytes, to JSON bytes, discarded",
                "one reused JsonGenerator, values encoded before",
                "1.0",
                "OperationsBenchmark.builtIn",
                "OperationsBenchmark.jackson");
        ratio(
                "operations of a template, 2.7 kB, to JSON bytes, discarded",
                "copies of its pieces",
                "0.5",
                "OperationsBenchmark.templates",
                "OperationsBenchmark.copies");
        ratio(
                "100 000 operations under way",
                "100 operations under way",
                "0.5",
                "OperationsUnderWayBenchmark.braid 100000",
                "OperationsUnderWayBenchmark.braid 100");
        for (int size : KafkaBenchmark.SIZES) {
            ratio(
                    "generated events of " + size + " bytes into Kafka, without headers and keys",
                    "ProducerPerformance, records of " + size + " bytes, which have neither",
                    "0.9",
                    "Kafka.bare " + size,
                    "Kafka.reference " + size);
            ratio(
                    "the same with the headers of Braid and keys",
                    "the same",
                    "0.9",
                    "Kafka.braid " + size,
                    "Kafka.reference " + size);
        }
        ratio(
                "generated events of " + BulkBenchmark.BYTES + " bytes into Elasticsearch",
                "a bare loop of bodies that were made before, of the same documents",
                "0.9",
                "Bulk.braid",
                "Bulk.reference");
        ratio(
                "blocks of ids from Elasticsearch, 8 threads",
                "a bare loop of PUTs",
                "0.9",
                "Sequence.blocks",
                "Sequence.reference");
    }

    private void ratio(String work, String reference, String goal, String ours, String theirs) {
        List<Double> numerators = rates.get(ours);
        List<Double> denominators = rates.get(theirs);
        if (numerators != null && denominators != null) {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                ratios.add(numerators.get(round) / denominators.get(round));
            }
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %s | at least %s times | %.2f | %s | %s |",
                    work,
                    reference,
                    goal,
                    Medians.of(ratios),
                    events(numerators),
                    events(denominators)));
        }
    }

    private static String events(List<Double> rates) {
        double rate = Medians.of(rates);
        return rate < 1e6
                ? String.format(Locale.ROOT, "%.0f 000", rate / 1e3)
                : String.format(Locale.ROOT, "%.1f million", rate / 1e6);
    }

    private void tabulateForks() throws IOException, InterruptedException {
        lines.add("");
        lines.add("| cost | goal | measured |");
        lines.add("|---|---|---|");
        cost(
                "retained heap of a list of Event, in lengths of its JSON",
                "at most 1.5",
                "%.2f",
                Fork.run(Footprint.class, "events"));
        cost(
                "memory of a live worker with the variables of clicks.json",
                "less than 500 bytes and the variables",
                "%.0f bytes",
                Fork.run(Footprint.class, "workers"));
        cost(
                "memory of an operation under way, with two instances",
                "less than 1 000 bytes",
                "%.0f bytes",
                Fork.run(Footprint.class, "operations"));
        double rate = Medians.of(rates.get("InjectionBenchmark.braid"));
        cost(
                "1 000 injected events in a warm JVM",
                "less than 5 ms",
                "%.2f ms",
                InjectionBenchmark.EVENTS / rate * 1e3);
        cost(
                "a fresh JVM's first 1 000 events, over a list by hand",
                "less than 200 ms",
                "%.0f ms",
                FreshJvm.extraMillis());
        cost(
                "10 million events as a stream in a heap of 64 MB",
                "ends",
                "%.1f s",
                Fork.run(List.of("-Xmx64m"), SmallHeap.class));
    }

    private void tabulateIds() {
        lines.add("");
        lines.add("| ids | goal | measured |");
        lines.add("|---|---|---|");
        cost("an id of a block at hand", "less than 100 ns", "%.0f ns", 1e9 / Medians.of(rates.get("Sequence.ids")));
    }

    private void tabulateBroker() throws IOException, InterruptedException {
        lines.add("");
        lines.add("| with an embedded broker | goal | measured |");
        lines.add("|---|---|---|");
        cost(
                "a fresh JVM's first acknowledged record, over a bare KafkaRaftServer",
                "at most 1 time as long",
                "%.2f times",
                BrokerStart.timesBare());
        cost(
                "a test on a broker that runs: topic emptied, one event sent and read back",
                "less than 50 ms",
                "%.0f ms",
                Fork.run(NextTest.class));
    }

    private void tabulateServer() throws IOException, InterruptedException {
        lines.add("");
        lines.add("| with an embedded Elasticsearch | goal | measured |");
        lines.add("|---|---|---|");
        cost(
                "cold, to a green cluster, over the bare server unpacked beforehand",
                "at most 1.5 s more",
                "%.1f s more",
                ServerStart.extraSeconds());
        cost(
                "a test on a server that runs: index emptied, one document written",
                "less than 50 ms",
                "%.0f ms",
                Fork.run(NextIndexTest.class));
    }

    private void cost(String work, String goal, String format, double measured) {
        lines.add("| " + work + " | " + goal + " | " + String.format(Locale.ROOT, format, measured) + " |");
    }
}
