package dev.braid.kafka;

import dev.braid.BraidException;
import dev.braid.internal.nearest.Nearest;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Refuses settings that nobody reads. Kafka itself takes any name, since plug-ins have settings of their own. So does this
 * class where a plug-in is set.
 */
final class KnownSettings {

    /** Settings that name plug-ins, such as {@code interceptor.classes} or {@code authorizer.class.name}. */
    private static final Pattern PLUG_IN = Pattern.compile(".*\\.(class|classes|class\\.name|reporters|providers)");

    /** What Kafka's own metrics reporter reads, and what is set for a single listener. */
    private static final Pattern PREFIXED = Pattern.compile("(metrics\\.jmx|listener\\.name)\\..+");

    private KnownSettings() {}

    /**
     * Checks names.
     *
     * @param what has such settings, such as "producer"
     */
    static void check(String what, Set<String> names, Collection<String> known) {
        for (String name : unknown(names, known)) {
            String nearest = Nearest.to(name, new TreeSet<>(known));
            throw new BraidException("found `" + name + "`, expected a setting of Kafka's " + what + "; "
                    + (nearest == null ? "remove it" : meant(nearest)));
        }
    }

    /**
     * Checks the names in a file, which may be meant for other programs as well: only misspelled ones are refused.
     *
     * @param file what the message begins with
     */
    static void checkFile(String file, Set<String> names, Collection<String> known) {
        for (String name : unknown(names, known)) {
            String nearest = Nearest.to(name, new TreeSet<>(known));
            if (nearest != null) {
                throw new BraidException(
                        file + ": found `" + name + "`, expected a setting of Kafka's clients; " + meant(nearest));
            }
        }
    }

    private static Set<String> unknown(Set<String> names, Collection<String> known) {
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(known);
        unknown.removeIf(name -> PREFIXED.matcher(name).matches());
        return names.stream().anyMatch(name -> PLUG_IN.matcher(name).matches()) ? Set.of() : unknown;
    }

    private static String meant(String nearest) {
        return "did you mean `" + nearest + "`?";
    }
}
