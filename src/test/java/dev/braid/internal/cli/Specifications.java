package dev.braid.internal.cli;

/** Documents that tests of the command line share. */
final class Specifications {

    private Specifications() {}

    static final String STDOUT = "{\"type\": \"stdout\"}";

    /** A worker a second, a record of each every five seconds, for ever. */
    static final String TICKS = ticks("1", "5", "");

    static String ticksTo(String target) {
        return ticks("1", "5", ", \"target\": " + target);
    }

    /** All that happens, happens at once. */
    static final String AT_ONCE = ticks("0", "0", "");

    /** One record in any time shorter than ten hours. */
    static final String SLOW = ticks("36000", "36000", "");

    /** A worker a second with one record each, for ever. */
    static final String ORDERS = orders("");

    static String ordersTo(String target) {
        return orders(", \"target\": " + target);
    }

    private static String orders(String rest) {
        return ticks("1", "5", rest)
                .replace("\"tick\"", "\"order\"")
                .replace("\"next\": \"order\"", "\"next\": \"stop\"")
                .replace(
                        "\"name\": \"number\"}",
                        "\"name\": \"number\"}, {\"type\": \"object\", \"name\": \"item\","
                                + " \"dimensions\": [{\"type\": \"enum\", \"name\": \"name\", \"values\": [\"ax\"], \"weights\": [1]}]}");
    }

    private static String ticks(String interarrival, String delay, String rest) {
        return """
                {
                  "states": [
                    {
                      "name": "tick",
                      "emitter": "tick",
                      "delay": {"type": "constant", "value": DELAY},
                      "transitions": [{"next": "tick", "probability": 1}]
                    }
                  ],
                  "emitters": [{"name": "tick", "dimensions": [{"type": "counter", "name": "number"}]}],
                  "interarrival": {"type": "constant", "value": INTERARRIVAL}REST
                }
                """.replace("DELAY", delay).replace("INTERARRIVAL", interarrival).replace("REST", rest);
    }
}
