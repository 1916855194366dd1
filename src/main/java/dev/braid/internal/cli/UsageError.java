package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.internal.document.Problems;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the words of a command, in our words instead of picocli's. */
final class UsageError {

    private UsageError() {}

    /** {@code words}: those of the command. */
    static String message(ParameterException e, List<String> words) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), command);
        }
        if (e instanceof MissingParameterException missing) {
            return missing(missing.getMissing().get(0), words);
        }
        if (e instanceof OverwrittenOptionException twice) {
            return twice(twice.getOverwritten(), words);
        }
        if (!command.subcommands().isEmpty()) {
            return "found no command, expected " + commands(command);
        }
        if (e.getCause() instanceof BraidException wrong) {
            ArgSpec option = Objects.requireNonNull(e.getArgSpec());
            return "option `" + name(option, words) + "`: " + wrong.getMessage();
        }
        return Objects.requireNonNullElse(e.getMessage(), "found a wrong use of the command");
    }

    private static String unmatched(String word, CommandSpec command) {
        if (word.startsWith("-")) {
            // Any letter is near to any other.
            List<String> known = command.optionsMap().keySet().stream()
                    .filter(name -> name.startsWith("--"))
                    .toList();
            return "found `" + word + "`, expected an option of `" + command.qualifiedName() + "`"
                    + Problems.meant(word, known);
        }
        if (!command.subcommands().isEmpty()) {
            return "found `" + word + "`, expected " + commands(command)
                    + Problems.meant(word, command.subcommands().keySet());
        }
        return "found `" + word + "`, expected nothing more";
    }

    private static String missing(ArgSpec argument, List<String> words) {
        if (argument instanceof OptionSpec) {
            String name = name(argument, words);
            return "found `" + name + "` without a value, expected `" + name + " " + argument.paramLabel() + "`";
        }
        return "found no " + argument.paramLabel() + ", expected at least one";
    }

    private static String twice(ArgSpec argument, List<String> words) {
        List<String> names = argument instanceof OptionSpec option
                ? TypedNames.of(option, words).stream().distinct().toList()
                : List.of(argument.paramLabel());
        return names.size() == 1
                ? "found `" + names.get(0) + "` twice, expected it once"
                : "found `" + String.join("` and `", names) + "`, expected one of them: they mean the same";
    }

    private static String name(ArgSpec argument, List<String> words) {
        return argument instanceof OptionSpec option
                ? TypedNames.of(option, words).get(0)
                : argument.paramLabel();
    }

    private static String commands(CommandSpec command) {
        return "one of `" + String.join("`, `", command.subcommands().keySet()) + "`";
    }
}
