package dev.braid.assertions;

import dev.braid.Event;
import dev.braid.internal.name.Named;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How failure messages say things. */
final class MessageWords {

    /** How many things of one kind a message lists. */
    private static final int SHOWN = 5;

    private static final int LONGEST = 200;

    private MessageWords() {}

    /** These lines, one below the other; empty ones are left out. */
    static String text(String... lines) {
        return Stream.of(lines).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** As JSON would show it, in one line that is not too long. */
    static String value(@Nullable Object value) {
        return value instanceof CharSequence ? "\"" + oneLine(value.toString()) + "\"" : oneLine("" + value);
    }

    static String values(Collection<?> values) {
        return all(values, MessageWords::value);
    }

    static String field(String path) {
        return "`" + path + "`";
    }

    static <T> String all(Collection<T> items, Function<? super T, String> words) {
        return items.stream().map(words).collect(Collectors.joining(", "));
    }

    /** A few of the values, then how many more there are. */
    static String few(Collection<?> values) {
        String shown = values.stream().limit(SHOWN).map(MessageWords::value).collect(Collectors.joining(", "));
        return values.size() > SHOWN ? shown + " and " + (values.size() - SHOWN) + " more" : shown;
    }

    /** A few of the items, each on lines of its own, then how many more there are. */
    static <T> String lines(List<T> items, Function<? super T, String> words) {
        return lines(items, item -> true, words);
    }

    /** The same; where there is no room for all, those that tell more are chosen first. */
    static <T> String lines(List<T> items, Predicate<T> tellsMore, Function<? super T, String> words) {
        List<Integer> positions = Stream.of(tellsMore, tellsMore.negate())
                .flatMap(group -> IntStream.range(0, items.size()).boxed().filter(i -> group.test(items.get(i))))
                .limit(SHOWN)
                .sorted()
                .toList();
        String shown = positions.stream().map(i -> words.apply(items.get(i))).collect(Collectors.joining("\n"));
        return items.size() > SHOWN ? shown + "\n  and " + (items.size() - SHOWN) + " more" : shown;
    }

    /** What a predicate says of itself; another name where it says nothing, as a lambda does. */
    static String predicate(Predicate<?> predicate, String otherwise) {
        return Named.saysNothing(predicate) ? otherwise : value(predicate.toString());
    }

    static String index(Event event) {
        return "#" + event.index();
    }

    /** The event with its record, in one line. */
    static String event(Event event) {
        return index(event) + " " + event.time() + " " + oneLine(event.key()) + " " + oneLine(event.type()) + " "
                + (event.isTombstone() ? "(tombstone)" : oneLine(event.toJson()));
    }

    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** The last line of a message: how many violations there are besides the one shown. */
    static String others(long violations, String noun) {
        return violations > 1 ? "and " + (violations - 1) + " more " + noun + (violations > 2 ? "s" : "") : "";
    }

    static String oneLine(String text) {
        String line = text.replace("\r", "\\r").replace("\n", "\\n");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
