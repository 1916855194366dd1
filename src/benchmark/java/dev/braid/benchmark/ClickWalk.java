package dev.braid.benchmark;

import dev.braid.internal.random.SplitMix64;

/**
 * A hundred sessions that click in turn: the part that all references share. It draws one long for each value that changes and
 * one for the time, looks values up in tables, and keeps no queue. The time stands as text, since all of them write it.
 */
final class ClickWalk {

    private static final int SESSIONS = 100;
    /** Each session clicks every 15 s in the mean. */
    private static final long MEAN_GAP_MILLIS = 15_000 / SESSIONS;

    /** What the session of the current click shows: indexes into the texts of the model's pools. */
    int[] values;

    int type;
    final IsoTime time = new IsoTime();

    private final ClickModel model;
    private final int[] types = new int[SESSIONS];
    private final int[][] sessions = new int[SESSIONS][];
    private int turn;
    private long millis = 1_704_067_200_000L;
    private long state;

    ClickWalk(ClickModel model) {
        this.model = model;
        for (int i = 0; i < SESSIONS; i++) {
            sessions[i] = new int[model.pools.size()];
            login(sessions[i]);
        }
        values = sessions[0];
    }

    void next() {
        turn = turn + 1 == SESSIONS ? 0 : turn + 1;
        values = sessions[turn];
        type = ClickModel.successor(types[turn], draw());
        types[turn] = type;
        switch (type) {
            case ClickModel.LOGIN -> login(values);
            case ClickModel.SEARCH -> draw(values, ClickModel.FIELDS_OF_SESSION, values.length);
            case ClickModel.DROP -> values[ClickModel.PRODUCT_NAME] = Pool.NULL;
            default -> {}
        }
        millis += ((draw() >>> 32) * (2 * MEAN_GAP_MILLIS)) >>> 32;
        time.set(millis);
    }

    private void login(int[] session) {
        draw(session, 0, ClickModel.FIELDS_OF_SESSION);
        session[ClickModel.KEYWORD] = Pool.NULL;
        session[ClickModel.PRODUCT_NAME] = Pool.NULL;
    }

    private void draw(int[] session, int from, int to) {
        for (int field = from; field < to; field++) {
            session[field] = model.pools.get(field).draw(draw());
        }
    }

    private long draw() {
        state += SplitMix64.GAMMA;
        return SplitMix64.mix(state);
    }
}
