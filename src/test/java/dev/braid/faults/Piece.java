package dev.braid.faults;

/**
 * A part of what a connection carries.
 *
 * @param length how many of the bytes count; negative after the last piece
 * @param arrived by the clock of System.nanoTime
 */
// Never compared.
@SuppressWarnings("ArrayRecordComponent")
record Piece(byte[] bytes, int length, long arrived) {

    boolean isEnd() {
        return length < 0;
    }
}
