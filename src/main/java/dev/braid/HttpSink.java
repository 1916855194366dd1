package dev.braid;

import dev.braid.internal.sink.Progress;
import dev.braid.internal.time.Durations;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Posts events to an address, one request each, in order, the next when the one before has been answered.
 *
 * <pre>{@code
 * try (HttpSink sink = HttpSink.to(URI.create("http://localhost:8080/clicks"))) {
 *     Generator.of("clicks.json").count(1000).sendTo(sink);
 * }
 * }</pre>
 *
 * <p>A request's body is the event's record, its content type {@code application/json}; it carries the headers {@code
 * braid-seed}, {@code braid-index}, {@code braid-type} and {@code braid-key}, in which what is no printable ASCII is
 * percent-encoded. An answer other than 2xx fails the sink, and so does none within 30 seconds, or no connection within 5.
 * Nothing is sent twice, and no redirection is followed. For one thread at a time.
 */
public final class HttpSink implements EventSink {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(30);
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int TOLD_CHARACTERS = 200;

    private final URI address;
    private final Duration answering;
    private @Nullable HttpClient client;
    private long confirmed;
    private @Nullable BraidException failure;

    private HttpSink(URI address, Duration answering) {
        this.address = address;
        this.answering = answering;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Opens a sink; connects with the first event.
     *
     * @param address of {@code http} or {@code https}
     * @return to be closed
     * @throws BraidException if the address is another
     */
    public static HttpSink to(URI address) {
        return to(address, ANSWERING);
    }

    static HttpSink to(URI address, Duration answering) {
        String scheme = address.getScheme();
        if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new BraidException("found the address `" + address
                    + "`, expected one of http or https with a host, such as http://localhost:8080/events; correct it");
        }
        return new HttpSink(address, answering);
    }

    /**
     * Posts an event, and waits for the answer.
     *
     * @throws BraidException if the answer is not 2xx, with its status and beginning; if none comes in time, or the
     *     connection breaks; with how many events were confirmed before. Each time from then on
     */
    @Override
    public void send(Event event) {
        if (failure != null) {
            throw new BraidException(String.valueOf(failure.getMessage()), failure);
        }
        HttpResponse<String> response = answer(event);
        if (response.statusCode() / 100 != 2) {
            throw failed(
                    event,
                    "found the status " + response.statusCode() + ", expected 2xx: " + beginning(response.body()),
                    "see the server's log for the reason",
                    null);
        }
        confirmed++;
    }

    /** Ends the connection. */
    @Override
    public void close() throws IOException {
        HttpClient open = client;
        // Up to Java 20 a client ends its thread when nobody holds it any more, from 21 on it can be told to.
        client = null;
        if (open instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }

    @Override
    public String toString() {
        return "POST " + address;
    }

    private HttpResponse<String> answer(Event event) {
        HttpClient open = client;
        if (open == null) {
            throw new BraidException(this + ": found the sink closed, expected an open one; open another");
        }
        CompletableFuture<HttpResponse<String>> answer =
                open.sendAsync(request(event), BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            // The request's own time-out would end with the answer's headers.
            return answer.get(answering.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failed(
                    event,
                    "found no answer within " + Durations.words(answering),
                    "see what the server is doing, or whether it can be reached",
                    e);
        } catch (ExecutionException e) {
            throw failed(
                    event,
                    "found no answer: " + e.getCause(),
                    "see that the server runs and can be reached",
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(event, "the thread was interrupted", "let it wait for the answer", e);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(Event event) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofByteArray(event.toBytes()))
                .header("content-type", "application/json")
                .header("braid-index", Long.toString(event.index()))
                .header("braid-type", encoded(event.type()))
                .header("braid-key", encoded(event.key()));
        event.seed().ifPresent(seed -> request.header("braid-seed", Long.toString(seed)));
        return request.build();
    }

    private BraidException failed(Event event, String what, String remedy, @Nullable Throwable cause) {
        failure = new BraidException(
                this + ": event " + Progress.event(event.index(), event.time(), event.key(), event.type()) + ": "
                        + what + "; " + confirmed + (confirmed == 1 ? " event was" : " events were")
                        + " confirmed before; " + remedy,
                cause);
        return failure;
    }

    private static String beginning(String body) {
        String line = body.strip();
        return line.isEmpty()
                ? "(an empty answer)"
                : line.length() <= TOLD_CHARACTERS ? line : line.substring(0, TOLD_CHARACTERS) + "...";
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7F && b != '%') {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.toHexDigits(b));
            }
        }
        return encoded.toString();
    }
}
