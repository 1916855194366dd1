package dev.braid.internal.template;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands between the brackets of placeholders. */
final class PlaceholderNames {

    private static final int LONGEST_NUMBER = 6;

    private PlaceholderNames() {}

    /** Null where there is no placeholder of this name. */
    static @Nullable Placeholder parse(String name) {
        for (PlaceholderKind kind : PlaceholderKind.values()) {
            if (!kind.isNumbered()) {
                if (name.equals(kind.word())) {
                    return new Placeholder(kind, 0);
                }
            } else if (name.startsWith(kind.word() + "_")) {
                return numbered(kind, name.substring(kind.word().length() + 1));
            }
        }
        return null;
    }

    private static @Nullable Placeholder numbered(PlaceholderKind kind, String digits) {
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= LONGEST_NUMBER
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? new Placeholder(kind, Integer.parseInt(digits)) : null;
    }

    /** Of each kind the first. */
    static List<String> all() {
        return Arrays.stream(PlaceholderKind.values())
                .map(kind -> new Placeholder(kind, 0).name())
                .toList();
    }
}
