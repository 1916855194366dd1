package dev.braid.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Puts what many threads want at the same time into one request: while some are under way, those that come later
 * gather for the next. Safe for use by many threads.
 *
 * @param <T> what each of them gets
 */
final class Gathering<T> {

    /** Asks for as many as have gathered. */
    interface Request<T> {
        List<T> ask(int count) throws BlockFailure;
    }

    private static final class Wish<T> {

        private @Nullable T answer;
        private @Nullable BlockFailure failure;
        private boolean isAsked;
        private boolean isOver;
    }

    /** More keep server and threads busy with each other, fewer leave the server waiting. */
    private static final int MOST = 2;

    private final Request<T> request;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition answered = lock.newCondition();
    private List<Wish<T>> gathered = new ArrayList<>();
    private int underWay;

    Gathering(Request<T> request) {
        this.request = request;
    }

    T take() throws BlockFailure {
        Wish<T> own = new Wish<>();
        List<Wish<T>> all = gather(own);
        if (!all.isEmpty()) {
            ask(all);
        }
        T answer = own.answer;
        if (answer == null) {
            throw own.failure == null
                    ? BlockFailure.away("found fewer answers than were asked for; see the server's log", null)
                    : own.failure;
        }
        return answer;
    }

    /** Waits until there is an answer; or until it is this thread that asks, for all that have gathered. */
    private List<Wish<T>> gather(Wish<T> own) {
        lock.lock();
        try {
            gathered.add(own);
            while (own.isAsked ? !own.isOver : underWay == MOST) {
                answered.awaitUninterruptibly();
            }
            if (own.isAsked) {
                return List.of();
            }
            underWay++;
            List<Wish<T>> all = gathered;
            all.forEach(wish -> wish.isAsked = true);
            gathered = new ArrayList<>();
            return all;
        } finally {
            lock.unlock();
        }
    }

    private void ask(List<Wish<T>> all) {
        List<T> answers = List.of();
        @Nullable BlockFailure failure = null;
        try {
            answers = request.ask(all.size());
        } catch (BlockFailure e) {
            failure = e;
        } finally {
            lock.lock();
            try {
                for (int i = 0; i < all.size(); i++) {
                    Wish<T> wish = all.get(i);
                    wish.answer = i < answers.size() ? answers.get(i) : null;
                    wish.failure = failure;
                    wish.isOver = true;
                }
                underWay--;
                answered.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
