package dev.braid.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** One way of one connection: a thread reads, another writes when the line lets it, so that a delay does not slow down. */
final class Pipe {

    private static final int PIECE_BYTES = 16 * 1024;
    private static final int PIECES_UNDER_WAY = 64;

    private final BlockingQueue<Piece> underWay = new ArrayBlockingQueue<>(PIECES_UNDER_WAY);
    private final Line line;
    private volatile boolean torn;

    Pipe(Line line) {
        this.line = line;
    }

    void readFrom(Socket socket) throws IOException, InterruptedException {
        InputStream in = socket.getInputStream();
        Piece piece;
        do {
            byte[] bytes = new byte[PIECE_BYTES];
            int length = in.read(bytes);
            piece = new Piece(bytes, length, System.nanoTime());
            underWay.put(piece);
        } while (!piece.isEnd());
    }

    void writeTo(Socket socket) throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        for (Piece piece = underWay.take(); !piece.isEnd(); piece = underWay.take()) {
            line.carry(piece);
            if (line.loses()) {
                throw new IOException("lost on the way");
            }
            if (line.swallows(piece)) {
                torn = true;
            } else {
                out.write(piece.bytes(), 0, piece.length());
            }
        }
        socket.shutdownOutput();
    }

    /** Whether bytes are missing, so that what follows would have no meaning. */
    boolean isTorn() {
        return torn;
    }
}
