package dev.braid.internal.spec;

import dev.braid.internal.document.Limits;
import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;

/** Holds the pools of a specification against the values there are, and against the limits. */
final class Pools {

    private final Problems problems;
    private final Limits limits;
    private long values;
    private double bytes;

    Pools(Problems problems, Limits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    /** False after reporting why not. */
    boolean hasRoomFor(long cardinality, Value value, Node node) {
        long possible = Possibilities.of(value);
        double size = Size.of(value);
        if (cardinality > possible) {
            problems.expected(node, "at most " + possible + ": there are no more different values");
        } else if (cardinality > limits.poolValues() - values) {
            tooMany(node, limits.poolValues() - values, limits.poolValues() + " values", "pool-values");
        } else if (cardinality * size > limits.poolBytes() - bytes) {
            long room = (long) ((limits.poolBytes() - bytes) / size);
            tooMany(node, room, "about " + limits.poolBytes() + " bytes", "pool-bytes");
        } else {
            values += cardinality;
            bytes += cardinality * size;
            return true;
        }
        return false;
    }

    private void tooMany(Node node, long room, String most, String limit) {
        problems.expected(
                node,
                "at most " + room + ": all cardinalities of a specification together may take " + most
                        + " (system property `braid.limits." + limit + "`)");
    }
}
