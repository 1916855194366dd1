package dev.braid.faults.elasticsearch;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Answers the requests of one connection, in a thread of its own. */
final class StandInConnection extends Thread {

    private static final int SLOW_PIECES = 4;
    private static final int SLOW_MILLIS = 10;

    private final Socket socket;
    private final StandIn server;
    private final InputStream in;
    private final OutputStream out;

    StandInConnection(Socket socket, StandIn server) throws IOException {
        super("stand-in-connection");
        this.socket = socket;
        this.server = server;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    void close() throws IOException {
        socket.close();
    }

    @Override
    public void run() {
        try (socket) {
            while (answer()) {}
        } catch (IOException | InterruptedException e) {
            // The client has gone, or the server ends.
        }
    }

    /** Whether the connection goes on. */
    private boolean answer() throws IOException, InterruptedException {
        String request = readLine();
        int length = 0;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            String[] parts = header.toLowerCase(Locale.ROOT).split(": *");
            if (parts[0].equals("content-length")) {
                length = Integer.parseInt(parts[1]);
            }
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        if (!request.contains("/_bulk")) {
            send(200, "{\"here\":{\"settings\":{\"index\":{\"uuid\":\"u\"}}}}");
            return true;
        }
        return answer(body, server.nextTrouble());
    }

    private boolean answer(byte[] body, Trouble trouble) throws IOException, InterruptedException {
        switch (trouble) {
            case NONE, SOME_REFUSED, SOME_UNAVAILABLE -> send(200, items(apply(body, trouble)));
            case ALL_REFUSED, UNAVAILABLE ->
                send(
                        trouble.status(),
                        "{\"error\":{\"root_cause\":[{\"type\":\""
                                + trouble.name().toLowerCase(Locale.ROOT) + "\",\"reason\":\"not now\"}]},\"status\":"
                                + trouble.status() + "}");
            case BAD_GATEWAY, GATEWAY_TIMEOUT -> send(trouble.status(), "<html>nobody there</html>");
            case RESET -> {
                return reset();
            }
            case RESET_WHEN_APPLIED -> {
                apply(body, trouble);
                return reset();
            }
            case STALL -> {
                return awaitEnd();
            }
            case STALL_AND_APPLY -> {
                awaitEnd();
                apply(body, trouble);
                return false;
            }
            case CUT_ANSWER -> {
                byte[] whole = head(200, items(apply(body, trouble)));
                out.write(whole, 0, whole.length - whole.length / 4);
                return false;
            }
            case SHORT_ANSWER -> {
                List<String> items = apply(body, trouble);
                send(200, items(items.subList(0, items.size() - 1)));
            }
            case OTHER_ANSWER -> {
                apply(body, trouble);
                send(200, "<html>all is well</html>");
            }
            case CONFLICTS_HIDDEN -> send(200, items(apply(body, trouble)).replace("\"status\":409", "\"status\":200"));
            case SLOW -> sendSlowly(items(apply(body, trouble)));
        }
        return true;
    }

    private List<String> apply(byte[] body, Trouble trouble) {
        return server.index().apply(body, trouble);
    }

    private static String items(List<String> items) {
        return "{\"items\":[" + String.join(",", items) + "]}";
    }

    private boolean reset() throws IOException {
        socket.setSoLinger(true, 0);
        return false;
    }

    private boolean awaitEnd() {
        try {
            while (in.read() >= 0) {}
        } catch (IOException e) {
            // That is an end, too.
        }
        return false;
    }

    private void send(int status, String body) throws IOException {
        out.write(head(status, body));
    }

    private void sendSlowly(String body) throws IOException, InterruptedException {
        byte[] whole = head(200, body);
        int piece = whole.length / SLOW_PIECES + 1;
        for (int at = 0; at < whole.length; at += piece) {
            TimeUnit.MILLISECONDS.sleep(SLOW_MILLIS);
            out.write(whole, at, Math.min(piece, whole.length - at));
        }
    }

    private static byte[] head(int status, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        String text = "HTTP/1.1 " + status + " .\r\ncontent-type: application/json\r\ncontent-length: " + length
                + "\r\n\r\n" + body;
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
