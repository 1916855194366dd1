package dev.braid.assertions;

import dev.braid.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import org.assertj.core.presentation.Representation;
import org.jspecify.annotations.Nullable;

/** Prints only a few of many events, and everything else as another representation does. */
final class FewEvents implements Representation {

    /** Up to this number all are printed. */
    private static final int FEW = 10;

    private static final int AROUND = 2;

    private final Representation representation;
    private final @Nullable Integer position;

    private FewEvents(Representation representation, @Nullable Integer position) {
        this.representation = representation;
        this.position = position;
    }

    /** Prints the first and the last of many events. */
    static FewEvents atTheEnds(Representation representation) {
        return new FewEvents(representation, null);
    }

    /** Prints those around a position. */
    FewEvents around(int center) {
        return new FewEvents(representation, center);
    }

    @Override
    public @Nullable String toStringOf(@Nullable Object object) {
        return representation.toStringOf(few(object));
    }

    @Override
    public @Nullable String unambiguousToStringOf(@Nullable Object object) {
        return representation.unambiguousToStringOf(few(object));
    }

    private @Nullable Object few(@Nullable Object object) {
        if (object instanceof Collection<?> collection) {
            return areManyEvents(collection) ? few(new ArrayList<>(collection)) : object;
        }
        if (object instanceof Object[] array) {
            return areManyEvents(Arrays.asList(array)) ? few(Arrays.asList(array)) : object;
        }
        return object;
    }

    private static boolean areManyEvents(Collection<?> elements) {
        return elements.size() > FEW
                && elements.stream().allMatch(element -> element == null || element instanceof Event);
    }

    private List<@Nullable Object> few(List<?> events) {
        IntPredicate isShown = position == null
                ? i -> i < FEW / 2 || i >= events.size() - FEW / 2
                : i -> Math.abs(i - position) <= AROUND;
        List<@Nullable Object> few = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < events.size(); i++) {
            if (isShown.test(i)) {
                addLeftOut(few, i - next);
                few.add(events.get(i));
                next = i + 1;
            }
        }
        addLeftOut(few, events.size() - next);
        return few;
    }

    private static void addLeftOut(List<@Nullable Object> few, int count) {
        if (count > 0) {
            few.add(new LeftOut(count));
        }
    }

    private record LeftOut(int count) {
        @Override
        public String toString() {
            return "... " + count + " more ...";
        }
    }
}
