package dev.braid.internal.elastic;

import dev.braid.BraidException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.entity.ContentType;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.apache.http.message.BasicHeader;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Cancellable;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;

/** Asks one server; safe for use by many threads. */
public final class ElasticClient implements AutoCloseable {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int CONNECTIONS = 64;
    private static final int NOT_READY = 503;
    private static final Duration GETTING_READY = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 50;
    private static final ContentType LINES = ContentType.create("application/x-ndjson");

    private final ElasticAccess access;
    private final RestClient client;

    private ElasticClient(ElasticAccess access, RestClient client) {
        this.access = access;
        this.client = client;
    }

    /**
     * A client that has not connected yet.
     *
     * @param silence how long the server may say nothing before a request counts as lost
     * @throws BraidException if the certificate cannot be read
     */
    public static ElasticClient of(ElasticAccess access, Duration silence) {
        URI url = URI.create(access.url());
        var builder = RestClient.builder(new HttpHost(url.getHost(), url.getPort(), url.getScheme()))
                .setRequestConfigCallback(config -> timeouts(config, silence))
                .setHttpClientConfigCallback(http -> connections(http, access));
        if (!url.getRawPath().isEmpty()) {
            builder.setPathPrefix(url.getRawPath());
        }
        if (access.authorization() != null) {
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", access.authorization())});
        }
        return new ElasticClient(access, builder.build());
    }

    private static RequestConfig.Builder timeouts(RequestConfig.Builder config, Duration silence) {
        return config.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(Math.toIntExact(silence.toMillis()));
    }

    private static HttpAsyncClientBuilder connections(HttpAsyncClientBuilder http, ElasticAccess access) {
        @Nullable String certificate = access.certificate();
        if (certificate != null) {
            http.setSSLContext(Certificates.trusting(certificate));
        }
        return http.setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setThreadFactory(ElasticClient::daemon);
    }

    /** Who forgets to close a client ends all the same. */
    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "braid-elasticsearch");
        thread.setDaemon(true);
        return thread;
    }

    public ElasticAccess access() {
        return access;
    }

    /**
     * Asks, and waits for the answer.
     *
     * @param path with its query, such as {@code /clicks/_refresh}; names in it are {@linkplain ElasticPath encoded}
     * @param json null for none
     * @throws BraidException if there was no answer, with what to do; if the thread is interrupted, which it remains
     */
    public ElasticAnswer ask(String method, String path, byte @Nullable [] json) {
        try {
            return tryAsk(method, path, json);
        } catch (IOException e) {
            throw ElasticProblems.unanswered(access, e);
        } catch (RuntimeException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw ElasticProblems.interrupted(access, e);
            }
            throw e;
        }
    }

    /**
     * As {@link #ask}, for who knows better what a missing answer means. Asks again for a while where the server is not ready,
     * as one is not whose index has just been made.
     */
    public ElasticAnswer tryAsk(String method, String path, byte @Nullable [] json) throws IOException {
        long begin = System.nanoTime();
        ElasticAnswer answer = askOnce(method, path, json);
        while (answer.status() == NOT_READY && System.nanoTime() - begin < GETTING_READY.toNanos()) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return answer;
            }
            answer = askOnce(method, path, json);
        }
        return answer;
    }

    private ElasticAnswer askOnce(String method, String path, byte @Nullable [] json) throws IOException {
        try {
            return answer(client.performRequest(request(method, path, entity(json))));
        } catch (ResponseException e) {
            return answer(e.getResponse());
        }
    }

    /**
     * Asks without waiting. The callback is given an answer, that of a failure included, or else why there was none; once,
     * by a thread that must not be held up.
     *
     * @param lines the body, JSON documents that end in a line break each; not to be changed until the callback is called
     * @param length how many bytes of them there are
     * @return cancels the request
     */
    public Runnable start(
            String method,
            String path,
            byte[] lines,
            int length,
            BiConsumer<@Nullable ElasticAnswer, @Nullable Exception> callback) {
        HttpEntity body = new NByteArrayEntity(lines, 0, length, LINES);
        Cancellable started = client.performRequestAsync(request(method, path, body), new ResponseListener() {
            @Override
            public void onSuccess(Response response) {
                take(response);
            }

            @Override
            public void onFailure(Exception failure) {
                if (failure instanceof ResponseException refused) {
                    take(refused.getResponse());
                } else {
                    callback.accept(null, failure);
                }
            }

            private void take(Response response) {
                ElasticAnswer answer;
                try {
                    answer = answer(response);
                } catch (IOException e) {
                    callback.accept(null, e);
                    return;
                }
                callback.accept(answer, null);
            }
        });
        return started::cancel;
    }

    private static Request request(String method, String path, @Nullable HttpEntity entity) {
        Request request = new Request(method, path);
        if (entity != null) {
            request.setEntity(entity);
        }
        return request;
    }

    private static @Nullable HttpEntity entity(byte @Nullable [] json) {
        return json == null ? null : new NByteArrayEntity(json, ContentType.APPLICATION_JSON);
    }

    private static ElasticAnswer answer(Response response) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : EntityUtils.toByteArray(entity);
        return new ElasticAnswer(response.getStatusLine().getStatusCode(), body);
    }

    /** Ends all connections; requests under way fail with a {@link CancellationException} or an {@link IOException}. */
    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
