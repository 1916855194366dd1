package dev.braid.faults.elasticsearch;

import java.util.Random;

/** Which trouble a bulk request meets. Asked by many threads. */
@FunctionalInterface
public interface Troubles {

    /**
     * Says what happens next.
     *
     * @param request how many bulk requests came before
     */
    Trouble of(int request);

    /** These for the first requests, none for the others. */
    static Troubles first(Trouble... troubles) {
        return request -> request < troubles.length ? troubles[request] : Trouble.NONE;
    }

    /** Always the same. */
    static Troubles always(Trouble trouble) {
        return request -> trouble;
    }

    /** Bursts of all kinds with quiet times between them, up to a number of requests. */
    static Troubles seeded(long seed, int until) {
        Random random = new Random(seed);
        Trouble[] kinds = Trouble.values();
        Trouble[] troubles = new Trouble[until];
        int at = 0;
        while (at < until) {
            Trouble kind = kinds[random.nextInt(kinds.length)];
            int stall = kind == Trouble.STALL || kind == Trouble.STALL_AND_APPLY ? 1 : 1 + random.nextInt(6);
            for (int end = Math.min(until, at + stall); at < end; at++) {
                troubles[at] = kind;
            }
        }
        return first(troubles);
    }
}
