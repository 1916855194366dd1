package dev.braid.assertions;

import dev.braid.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pairs events that are missing with unexpected ones that they may have become. Each is in one pair at most, and those that
 * share the most fields pair first: a missing event takes the nearest unexpected one that is not nearer to another.
 *
 * <p>No more than the first few unexpected events are looked at, so that the work grows with the missing ones only.
 */
final class Pairing {

    private static final int MOST_UNEXPECTED = 200;
    private static final int NONE = -1;

    private record Field(String path, @Nullable Object value) {}

    private final List<Event> missing;
    private final List<Event> unexpected;
    private final Map<Field, List<Integer>> holders = new HashMap<>();
    private final int[] partners;
    private final int[] sharedWithPartner;

    private Pairing(List<Event> missing, List<Event> unexpected) {
        this.missing = missing;
        this.unexpected = unexpected;
        this.partners = new int[unexpected.size()];
        this.sharedWithPartner = new int[unexpected.size()];
        Arrays.fill(partners, NONE);
        for (int i = 0; i < unexpected.size(); i++) {
            for (Field field : fields(unexpected.get(i))) {
                holders.computeIfAbsent(field, each -> new ArrayList<>()).add(i);
            }
        }
    }

    /** The unexpected events of the pairs, by the positions of the missing ones. */
    static Map<Integer, Event> nearest(List<Event> missing, List<Event> unexpected) {
        return unexpected.isEmpty()
                ? Map.of()
                : new Pairing(missing, unexpected.subList(0, Math.min(unexpected.size(), MOST_UNEXPECTED))).pair();
    }

    private Map<Integer, Event> pair() {
        for (int i = 0; i < missing.size(); i++) {
            int single = i;
            while (single != NONE) {
                single = takePartner(single);
            }
        }
        Map<Integer, Event> pairs = new HashMap<>();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] != NONE) {
                pairs.put(partners[i], unexpected.get(i));
            }
        }
        return pairs;
    }

    /** Gives a missing event the nearest that it can have, and says which one had that before. */
    private int takePartner(int position) {
        int[] shared = shared(missing.get(position));
        int nearest = NONE;
        for (int i = 0; i < shared.length; i++) {
            boolean isNearer = shared[i] > (nearest == NONE ? 0 : shared[nearest]);
            if (isNearer && shared[i] > sharedWithPartner[i]) {
                nearest = i;
            }
        }
        if (nearest == NONE) {
            return NONE;
        }
        int previous = partners[nearest];
        partners[nearest] = position;
        sharedWithPartner[nearest] = shared[nearest];
        return previous;
    }

    /** How many fields an event shares with each of the unexpected ones. */
    private int[] shared(Event event) {
        int[] shared = new int[unexpected.size()];
        for (Field field : fields(event)) {
            for (int holder : holders.getOrDefault(field, List.of())) {
                shared[holder]++;
            }
        }
        return shared;
    }

    private static List<Field> fields(Event event) {
        List<Field> fields = new ArrayList<>();
        Difference.flat(event).forEach((path, value) -> fields.add(new Field(path, value)));
        return fields;
    }
}
