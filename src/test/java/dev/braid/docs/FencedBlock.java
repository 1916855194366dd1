package dev.braid.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a Markdown page that names its language.
 *
 * @param line the line of the page, from 1, on which the block's text begins
 * @param language what stands behind the opening fence
 * @param text the lines between the fences
 */
record FencedBlock(int line, String language, String text) {

    private static final String FENCE = "```";

    /** The blocks of a page that name a language, in their order. */
    static List<FencedBlock> of(List<String> page) {
        List<FencedBlock> blocks = new ArrayList<>();
        for (int open = next(page, 0); open >= 0; ) {
            int close = next(page, open + 1);
            String language = page.get(open).substring(FENCE.length());
            if (!language.isEmpty()) {
                blocks.add(new FencedBlock(open + 2, language, String.join("\n", page.subList(open + 1, close))));
            }
            open = next(page, close + 1);
        }
        return blocks;
    }

    /** The first block of a page in a language. */
    static String first(List<String> page, String language) {
        return of(page).stream()
                .filter(block -> block.language().equals(language))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static int next(List<String> page, int from) {
        for (int line = from; line < page.size(); line++) {
            if (page.get(line).startsWith(FENCE)) {
                return line;
            }
        }
        return -1;
    }
}
