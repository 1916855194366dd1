package dev.braid.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced {@code console} block of a Markdown page: a {@code $ braid} line and the output below it.
 *
 * @param line the line of the page, from 1, on which the command stands
 * @param command what stands behind {@code $ braid}
 * @param output the lines that the page shows below the command
 */
record ConsoleBlock(int line, String command, List<String> output) {

    private static final String PROMPT = "$ braid ";
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|\\S+");

    /** The blocks of a page; a {@code console} block that starts with another command is none of ours. */
    static List<ConsoleBlock> of(List<String> page) {
        List<ConsoleBlock> blocks = new ArrayList<>();
        for (int fence = page.indexOf("```console"); fence >= 0; fence = next(page, fence + 1)) {
            int end = fence + 1 + page.subList(fence + 1, page.size()).indexOf("```");
            String first = page.get(fence + 1);
            if (first.startsWith(PROMPT)) {
                blocks.add(new ConsoleBlock(fence + 2, first.substring(PROMPT.length()), page.subList(fence + 2, end)));
            }
        }
        return blocks;
    }

    private static int next(List<String> page, int from) {
        int found = page.subList(from, page.size()).indexOf("```console");
        return found < 0 ? found : from + found;
    }

    /** The command's words, as a shell would hand them over. */
    List<String> arguments() {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(command); word.find(); ) {
            words.add(word.group().replaceAll("^(['\"])(.*)\\1$", "$2"));
        }
        return words;
    }

    /** Whether the page shows this output; a line {@code ...} of the page stands for any lines. */
    boolean shows(List<String> actual) {
        return matches(output, actual);
    }

    private static boolean matches(List<String> shown, List<String> actual) {
        if (shown.isEmpty()) {
            return actual.isEmpty();
        }
        List<String> rest = shown.subList(1, shown.size());
        if (shown.get(0).equals("...")) {
            return matches(rest, actual) || (!actual.isEmpty() && matches(shown, actual.subList(1, actual.size())));
        }
        return !actual.isEmpty()
                && shown.get(0).equals(actual.get(0))
                && matches(rest, actual.subList(1, actual.size()));
    }
}
