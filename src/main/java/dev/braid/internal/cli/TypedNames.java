package dev.braid.internal.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** The names of options as a user typed them: an option may have several. */
final class TypedNames {

    private TypedNames() {}

    /** One for each time that the option occurs among the words of a command; its first name if it does not. */
    static List<String> of(OptionSpec option, List<String> words) {
        List<String> typed = words.stream()
                .flatMap(word -> Arrays.stream(option.names()).filter(name -> isTyped(name, word)))
                .toList();
        return typed.isEmpty() ? List.of(option.names()[0]) : typed;
    }

    /** A value may follow a letter directly, or an equals sign. */
    private static boolean isTyped(String name, String word) {
        boolean isLetter = name.length() == 2;
        return word.equals(name) || word.startsWith(isLetter ? name : name + "=");
    }
}
