package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.Generator;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;

/** All commands, and what becomes of their errors. */
final class Commands {

    private final Console console;
    private final BraidCommand braid = new BraidCommand();

    Commands(Console console) {
        this.console = console;
    }

    int run(String... args) {
        try (Interruption interruption = new Interruption(console.err())) {
            return commandLine(interruption).execute(args);
        }
    }

    CommandLine commandLine(Interruption interruption) {
        CommandLine commands = new CommandLine(braid)
                .addSubcommand(new GenerateCommand(console, interruption))
                .addSubcommand(new ReplayCommand(console, interruption))
                .addSubcommand(new OperationsCommand(console, interruption))
                .addSubcommand(new TemplateCommand(console))
                .addSubcommand(new PublishCommand(console, interruption))
                .addSubcommand(new ValidateCommand(console))
                .addSubcommand(SequenceCommand.of(console))
                // A file whose name begins with @ is a file.
                .setExpandAtFiles(false)
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setUsageHelpWidth(100)
                .setOut(new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true))
                .setParameterExceptionHandler((e, words) -> misused(e, List.of(words)))
                .setExecutionExceptionHandler((e, command, words) -> failed(e));
        commands.getCommandSpec().version("braid " + version() + ", generator format " + Generator.FORMAT);
        return commands;
    }

    private static String version() {
        return Objects.requireNonNullElse(Braid.class.getPackage().getImplementationVersion(), "(not from a jar)");
    }

    private int misused(ParameterException e, List<String> words) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        tell(UsageError.message(e, words) + "\n`" + command + " --help` shows how it is used", e);
        return ExitCode.BAD_INPUT;
    }

    private int failed(Exception e) {
        if (e instanceof BraidException) {
            tell(e.getMessage(), e);
            return ExitCode.BAD_INPUT;
        }
        tell(e instanceof Failure ? e.getMessage() : "found a fault of Braid: " + e + " (--verbose shows where)", e);
        return ExitCode.FAILED;
    }

    private void tell(@Nullable String message, Exception e) {
        console.err().println(Objects.requireNonNullElse(message, e.toString()));
        if (braid.verbose) {
            e.printStackTrace(console.err());
        }
    }
}
