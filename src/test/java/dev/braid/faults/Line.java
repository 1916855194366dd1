package dev.braid.faults;

import java.util.concurrent.TimeUnit;

/** One way through a proxy, shared by all its connections: delays and paces what goes there, as faults of the moment say. */
final class Line {

    private Faults faults = Faults.NONE;
    private long freeAt = System.nanoTime();
    private long passed;
    private long dropped;
    private long answered;
    private long lost;

    synchronized void suffer(Faults now) {
        faults = now;
        freeAt = System.nanoTime();
        notifyAll();
    }

    /** Waits until all of a piece has come through; a change of the faults counts for what is under way. */
    synchronized void carry(Piece piece) throws InterruptedException {
        awaitUntilAfter(() -> piece.arrived() + faults.delay().toNanos());
        if (faults.bytesPerSecond() > 0) {
            freeAt = Math.max(freeAt, System.nanoTime())
                    + piece.length() * TimeUnit.SECONDS.toNanos(1) / faults.bytesPerSecond();
            long through = freeAt;
            awaitUntilAfter(() -> faults.bytesPerSecond() > 0 ? through : System.nanoTime());
        }
    }

    private void awaitUntilAfter(Due due) throws InterruptedException {
        long left = due.at() - System.nanoTime();
        while (left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = due.at() - System.nanoTime();
        }
    }

    /** Counts a piece that has come through; true where it is dropped at the end. */
    synchronized boolean swallows(Piece piece) {
        if (faults.swallowing()) {
            dropped += piece.length();
        } else {
            passed += piece.length();
        }
        return faults.swallowing();
    }

    /** Whether a piece is dropped with its connection. */
    synchronized boolean loses() {
        boolean loses = faults.losing() > 0 && ++answered % faults.losing() == 0;
        if (loses) {
            lost++;
        }
        return loses;
    }

    synchronized long lost() {
        return lost;
    }

    synchronized long passed() {
        return passed;
    }

    synchronized long dropped() {
        return dropped;
    }

    private interface Due {
        long at();
    }
}
