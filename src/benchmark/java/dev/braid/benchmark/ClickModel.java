package dev.braid.benchmark;

import dev.braid.Event;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the references know of clicks.json: the values of its fields, with the frequencies that its own events show, and the
 * way from one type of event to the next. So their records have the same fields, values, lengths and mix.
 */
final class ClickModel {

    static final int LOGIN = 0;
    static final int HOME = 1;
    static final int SEARCH = 2;
    static final int PRODUCT = 3;
    static final int DETAILS = 4;
    static final int ADD = 5;
    static final int CART = 6;
    static final int DROP = 7;
    static final int PURCHASE = 8;

    /** The types of events as JSON, by the constants above. */
    static final List<String> TYPES = List.of(
            "\"login\"",
            "\"home\"",
            "\"search\"",
            "\"view_product\"",
            "\"product_detail\"",
            "\"add_to_cart\"",
            "\"view_cart\"",
            "\"drop_from_cart\"",
            "\"purchase\"");

    /** Fields that are drawn at a login and stay for the session, then those that are drawn at a search. */
    final List<Pool> pools = Stream.of(
                    "user_id", "client_ip", "device", "lang", "country", "referrer", "keyword", "product")
            .map(Pool::new)
            .toList();

    static final int FIELDS_OF_SESSION = 6;
    static final int USER_ID = 0;
    static final int KEYWORD = 6;
    static final int PRODUCT_NAME = 7;

    /** What follows a type, in twentieths; behind a session's end comes the next login. */
    private static final int[][] SUCCESSORS = {
        twentieths(HOME, 20),
        twentieths(SEARCH, 18, CART, 2),
        twentieths(PRODUCT, 12, SEARCH, 7, HOME, 1),
        twentieths(SEARCH, 8, DETAILS, 8, ADD, 4),
        twentieths(ADD, 15, SEARCH, 4, CART, 1),
        twentieths(CART, 15, SEARCH, 5),
        twentieths(PURCHASE, 7, SEARCH, 8, DROP, 1, PRODUCT, 4),
        twentieths(SEARCH, 20),
        twentieths(HOME, 8, LOGIN, 12),
    };

    ClickModel() {
        Iterator<Event> events = Examples.clicks().iterator();
        while (!pools.stream().allMatch(Pool::isFull)) {
            Event event = events.next();
            if (event.type().equals("login")) {
                pools.subList(0, FIELDS_OF_SESSION).forEach(pool -> pool.observe(event));
            } else if (event.type().equals("search")) {
                pools.subList(FIELDS_OF_SESSION, pools.size()).forEach(pool -> pool.observe(event));
            }
        }
    }

    static int successor(int type, long draw) {
        return SUCCESSORS[type][(int) (((draw >>> 32) * 20) >>> 32)];
    }

    /** Pairs of a type and its share. */
    private static int[] twentieths(int... shares) {
        int[] successors = new int[20];
        int size = 0;
        for (int i = 0; i < shares.length; i += 2) {
            for (int n = 0; n < shares[i + 1]; n++) {
                successors[size++] = shares[i];
            }
        }
        return successors;
    }
}
