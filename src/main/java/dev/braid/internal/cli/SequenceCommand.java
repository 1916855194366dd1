package dev.braid.internal.cli;

import dev.braid.sequence.IdSequence;
import dev.braid.sequence.IdSequences;
import dev.braid.sequence.SequenceState;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at id sequences, and uses them by hand. */
@Command(
        name = "sequence",
        description = "Creates, uses, shows and resets id sequences.",
        synopsisSubcommandLabel = "COMMAND")
final class SequenceCommand {

    private SequenceCommand() {}

    static CommandLine of(Console console) {
        return new CommandLine(new SequenceCommand())
                .addSubcommand(new Create(console))
                .addSubcommand(new Next(console))
                .addSubcommand(new Show(console))
                .addSubcommand(new Reset(console));
    }

    /** Where the sequences are. */
    static final class Server {

        @Spec(Spec.Target.MIXEE)
        private @Nullable CommandSpec command;

        @Option(
                names = "--url",
                paramLabel = "URL",
                description =
                        "The address of Elasticsearch, such as http://localhost:9200 or https://user:password@host:9200.")
        private @Nullable String url;

        @Option(
                names = "--bootstrap-servers",
                paramLabel = "HOST:PORT",
                converter = OptionValues.ServersReader.class,
                description = "The address of a broker of Kafka, or several with commas between.")
        private @Nullable String brokers;

        @Option(
                names = "--client-config",
                paramLabel = "FILE",
                description = "Settings of Kafka's client, such as those of a log-in: a file of properties.")
        private @Nullable String config;

        int use(Console console, Function<IdSequences, List<String>> action) {
            PrintStream out = new PrintStream(console.out(), false, StandardCharsets.UTF_8);
            try (SequenceServer server = connect()) {
                action.apply(server.sequences()).forEach(out::println);
            }
            out.flush();
            return ExitCode.DONE;
        }

        private SequenceServer connect() {
            if (url != null && brokers == null) {
                return SequenceServer.elasticsearch(url);
            }
            if (brokers != null && url == null) {
                return SequenceServer.kafka(brokers, config);
            }
            throw misused(
                    url == null
                            ? "found no server, expected `--url` for Elasticsearch or `--bootstrap-servers` for Kafka"
                            : "found `--url` and `--bootstrap-servers`, expected one of them");
        }

        ParameterException misused(String message) {
            return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
        }
    }

    @Command(
            name = "create",
            sortOptions = false,
            description = "Creates a sequence, and says so; one that exists stays as it is.",
            footer = {"", "It fails if the sequence exists with another --first or --block-size than given."})
    static final class Create implements Callable<Integer> {

        private final Console console;

        @Parameters(paramLabel = "NAME", description = "The sequence.")
        private String name = "";

        @Mixin
        private Server server = new Server();

        @Option(names = "--first", paramLabel = "ID", description = "Its first id; 1 by default.")
        private @Nullable Long first;

        @Option(
                names = "--block-size",
                paramLabel = "IDS",
                converter = OptionValues.WorkersReader.class,
                description = "How many ids are reserved at once; 10 by default.")
        private @Nullable Integer blockSize;

        Create(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            return server.use(console, sequences -> {
                IdSequence sequence =
                        sequences.named(name).blockSize(blockSize == null ? IdSequence.DEFAULT_BLOCK_SIZE : blockSize);
                boolean existed = find(name, sequences).isPresent();
                SequenceServer.asked(() -> sequence.create(first == null ? 1 : first));
                // As it is, not as it was asked for: another process may have been faster.
                SequenceState state = find(name, sequences).orElseThrow();
                requireAsked(state);
                console.err()
                        .println((existed ? "found" : "created") + " sequence `" + name + "`: " + values(state)
                                + (existed ? "; it stays as it is" : ""));
                return List.of();
            });
        }

        private void requireAsked(SequenceState state) {
            List<String> expected = new ArrayList<>();
            if (first != null && first != state.first()) {
                expected.add("first " + first);
            }
            if (blockSize != null && blockSize != state.blockSize()) {
                expected.add("blocks of " + blockSize);
            }
            if (!expected.isEmpty()) {
                throw new Failure(
                        "sequence `" + name + "`: found one with " + values(state) + ", expected "
                                + String.join(", ", expected)
                                + "; a sequence stays as it was created: leave this out, or take another name",
                        null);
            }
        }
    }

    @Command(
            name = "next",
            sortOptions = false,
            description = "Takes ids from a sequence, and writes one a line.",
            footer = {"", "Ids are reserved in blocks: what is left of the last one is passed over."})
    static final class Next implements Callable<Integer> {

        private final Console console;

        @Parameters(paramLabel = "NAME", description = "The sequence, which exists.")
        private String name = "";

        @Mixin
        private Server server = new Server();

        @Option(
                names = "-n",
                paramLabel = "COUNT",
                converter = OptionValues.WorkersReader.class,
                description = "How many; 1 by default.")
        private int count = 1;

        Next(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            return server.use(console, sequences -> {
                IdSequence sequence = sequences.named(name);
                List<String> ids = new ArrayList<>();
                while (ids.size() < count) {
                    ids.add(Long.toString(SequenceServer.asked(sequence::next)));
                }
                return ids;
            });
        }
    }

    @Command(name = "show", sortOptions = false, description = "Shows how far sequences have got.")
    static final class Show implements Callable<Integer> {

        private final Console console;

        @Parameters(arity = "0..*", paramLabel = "NAME", description = "The sequences; else all.")
        private List<String> names = new ArrayList<>();

        @Mixin
        private Server server = new Server();

        Show(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            return server.use(console, sequences -> {
                List<SequenceState> states = SequenceServer.asked(sequences::states);
                requireAll(names, states);
                return states.stream()
                        .filter(state -> names.isEmpty() || names.contains(state.name()))
                        .map(state -> state.name() + ": " + values(state))
                        .toList();
            });
        }
    }

    @Command(
            name = "reset",
            sortOptions = false,
            description = "Has sequences begin again with their first id: ids that were given out come again.",
            footer = {"", "For tests alone: not safe while anybody uses them."})
    static final class Reset implements Callable<Integer> {

        private final Console console;

        @Parameters(arity = "0..*", paramLabel = "NAME", description = "The sequences.")
        private List<String> names = new ArrayList<>();

        @Option(names = "--all", description = "All that there are.")
        private boolean all;

        @Mixin
        private Server server = new Server();

        Reset(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            if (all == !names.isEmpty()) {
                throw server.misused(
                        all
                                ? "found names and `--all`, expected one of them"
                                : "found no NAME, expected at least one, or `--all`");
            }
            return server.use(console, sequences -> {
                List<String> chosen = all ? names(SequenceServer.asked(sequences::states)) : names;
                List<IdSequence> named = chosen.stream().map(sequences::named).toList();
                named.forEach(sequence -> {
                    SequenceServer.asked(() -> {
                        sequence.unsafeReset();
                        return true;
                    });
                    console.err().println("reset " + sequence);
                });
                return List.of();
            });
        }
    }

    private static Optional<SequenceState> find(String name, IdSequences sequences) {
        return SequenceServer.asked(sequences::states).stream()
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    private static List<String> names(List<SequenceState> states) {
        return states.stream().map(SequenceState::name).toList();
    }

    private static String values(SequenceState state) {
        return "next " + state.next() + ", first " + state.first() + ", blocks of " + state.blockSize();
    }

    private static void requireAll(List<String> names, List<SequenceState> states) {
        for (String name : names) {
            if (states.stream().noneMatch(state -> state.name().equals(name))) {
                throw new Failure(
                        "sequence `" + name + "`: found no such sequence; create it with `braid sequence create " + name
                                + "`",
                        null);
            }
        }
    }
}
