package dev.braid.internal.cli;

import dev.braid.Generator;
import dev.braid.internal.engine.Engine;
import dev.braid.internal.engine.Limit;
import dev.braid.internal.live.MachineClock;
import dev.braid.internal.live.Pacer;
import dev.braid.internal.location.Source;
import dev.braid.internal.plan.Plan;
import dev.braid.internal.plan.RunOptions;
import dev.braid.internal.plan.Shard;
import dev.braid.internal.record.OutputPattern;
import dev.braid.internal.spec.RecordFields;
import dev.braid.internal.spec.Specification;
import dev.braid.internal.spec.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the records of a run: what is common to the commands that make some. */
abstract class RunCommand implements Callable<Integer> {

    private final Console console;
    private final Interruption interruption;

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "-n",
            paramLabel = "COUNT",
            converter = OptionValues.CountReader.class,
            description = "Ends after so many records.")
    private @Nullable Long count;

    @Option(
            names = {"-t", "-r"},
            paramLabel = "DURATION",
            converter = OptionValues.DurationReader.class,
            description = "Ends when the clock has run for so long: 30s, 10m, 1h, PT1H30M.")
    private @Nullable Duration duration;

    @Mixin
    private ClockOptions clock = new ClockOptions();

    @Option(
            names = "-o",
            paramLabel = "TARGET",
            description = "A file that says where the records go, instead of the specification.")
    private @Nullable String target;

    @Option(
            names = "-p",
            paramLabel = "PATTERN",
            description =
                    "A pattern for the lines, such as '{time},{user_id}', or a file that holds one: text with a brace is"
                            + " a pattern.")
    private @Nullable String pattern;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            converter = OptionValues.SeedReader.class,
            description = "What all drawn values depend on: a number (0 by default), or random.")
    private OptionValues.Seed seed = new OptionValues.Seed(Generator.DEFAULT_SEED, false);

    @Option(
            names = "--shard",
            paramLabel = "K/P",
            converter = OptionValues.ShardReader.class,
            description = "Writes the share K, counted from 0, of P that make up the run.")
    private Shard shard = Shard.WHOLE;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            converter = OptionValues.FolderReader.class,
            description = "Where the files of a specification lie besides its own folder; else the working directory.")
    private Path root = Path.of("");

    @Option(
            names = "--sequences",
            paramLabel = "ADDRESS",
            description =
                    "Where the sequences of fields of type sequence are: a URL of Elasticsearch, or the HOST:PORT of"
                            + " a broker of Kafka.")
    private @Nullable String sequences;

    RunCommand(Console console, Interruption interruption) {
        this.console = console;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        Limit limit = limit();
        Source source = source();
        Specification read = specification(source);
        OutputPattern linePattern =
                pattern == null ? null : InputFile.pattern(pattern).checked(RecordFields.of(read)::problem);
        Destination destination = destination(source, read);
        if (destination instanceof Destination.Index && linePattern != null) {
            throw misused("found `-p` and an index, expected one of them: documents have no pattern");
        }
        tellFirst(read);

        Instant now = MachineClock.now();
        Instant start = clock.start(now);
        Pacer pacer = new Pacer(clock.pace(now));
        RunOptions options = new RunOptions(seed.value(), start, workers(), limit, shard);
        try (RunSequences ids = new RunSequences(sequences)) {
            Engine run = Plan.start(read, options, ids.source());
            // Opened last: a file that exists is overwritten.
            RecordOutput out = open(destination, read, linePattern, start);
            try (out;
                    Progress progress = progress(out, limit)) {
                interruption.endsWithin(out.patience());
                new RecordWriter(run, out, progress, interruption).write(pacer);
            }
            tellLast(out);
        } catch (LineOutput.ReaderGone e) {
            return ExitCode.DONE;
        }
        return ExitCode.DONE;
    }

    /** Where the specification comes from. */
    abstract Source source();

    abstract Specification specification(Source source);

    /** What the options say that has no effect, a line each. */
    List<String> warnings(Specification read) {
        return List.of();
    }

    int workers() {
        return Generator.DEFAULT_CONCURRENCY;
    }

    Console console() {
        return console;
    }

    Path root() {
        return root;
    }

    /** Where the records go, unless a command says otherwise. */
    Destination destination(Source source, Specification read) {
        return TargetPlace.find(target, source, read, root);
    }

    @Nullable
    Target target(Specification read) {
        return TargetPlace.decide(target, read);
    }

    private RecordOutput open(
            Destination destination, Specification read, @Nullable OutputPattern linePattern, Instant start) {
        if (destination instanceof Destination.OnServer server) {
            return SinkOutput.open(server.sink(linePattern), read, seed.value(), start);
        }
        return LineOutput.open(destination instanceof Destination.File file ? file.path() : null, linePattern, console);
    }

    private Limit limit() {
        if (count != null && duration != null) {
            throw misused("found `-n` and `" + typed("-t") + "`, expected one of them: a run ends at one or the other");
        }
        if (count != null) {
            return Limit.afterRecords(count);
        }
        return duration == null ? Limit.NONE : Limit.after(duration);
    }

    ParameterException misused(String message) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
    }

    boolean isGiven(String option) {
        return Objects.requireNonNull(command).commandLine().getParseResult().hasMatchedOption(option);
    }

    /** The name that the user typed for an option that has several. */
    private String typed(String option) {
        CommandSpec spec = Objects.requireNonNull(command);
        List<String> words = spec.commandLine().getParseResult().originalArgs();
        return TypedNames.of(spec.findOption(option), words).get(0);
    }

    private void tellFirst(Specification read) {
        Stream.concat(read.warnings().stream(), warnings(read).stream())
                .forEach(warning -> console.err().println("warning: " + warning));
        if (seed.isDrawn()) {
            console.err().println("drew the seed " + seed.value() + ": `--seed " + seed.value() + "` runs it again");
        }
    }

    private void tellLast(RecordOutput out) {
        String outcome = out.outcome();
        if (outcome != null) {
            console.err().println(outcome);
        }
    }

    /** Not into the records on the same terminal. */
    private @Nullable Progress progress(RecordOutput out, Limit limit) {
        boolean mixed = out.isStdout() && console.outIsTerminal();
        return console.errIsTerminal() && !mixed ? new Progress(console.err(), limit) : null;
    }
}
