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

    static String message(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), command);
        }
        if (e instanceof MissingParameterException missing) {
            return missing(missing.getMissing().get(0));
        }
        if (e instanceof OverwrittenOptionException twice) {
            return "found `" + name(twice.getOverwritten()) + "` twice, expected it once";
        }
        if (!command.subcommands().isEmpty()) {
            return "found no command, expected " + commands(command);
        }
        if (e.getCause() instanceof BraidException wrong) {
            ArgSpec option = Objects.requireNonNull(e.getArgSpec());
            return "option `" + name(option) + "`: " + wrong.getMessage();
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

    private static String missing(ArgSpec argument) {
        if (argument instanceof OptionSpec) {
            return "found `" + name(argument) + "` without a value, expected `" + name(argument) + " "
                    + argument.paramLabel() + "`";
        }
        return "found no " + argument.paramLabel() + ", expected at least one";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.names()[0] : argument.paramLabel();
    }

    private static String commands(CommandSpec command) {
        return "one of `" + String.join("`, `", command.subcommands().keySet()) + "`";
    }
}
