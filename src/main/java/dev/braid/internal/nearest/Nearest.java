package dev.braid.internal.nearest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the known name that somebody may have meant. */
public final class Nearest {

    private static final int LONGEST = 64;

    private Nearest() {}

    /** The first of the nearest names, or null when none is near. */
    public static @Nullable String to(String found, Iterable<String> known) {
        if (found.length() > LONGEST) {
            return null;
        }
        String wanted = found.toLowerCase(Locale.ROOT);
        int best = 2 + wanted.length() / 4;
        String nearest = null;
        for (String name : known) {
            if (Math.abs(name.length() - wanted.length()) < best) {
                int distance = distance(wanted, name.toLowerCase(Locale.ROOT));
                if (distance < best && distance < Math.max(wanted.length(), name.length())) {
                    best = distance;
                    nearest = name;
                }
            }
        }
        return nearest;
    }

    /** How many letters to insert, delete, replace or swap with their neighbour make one of the other. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
