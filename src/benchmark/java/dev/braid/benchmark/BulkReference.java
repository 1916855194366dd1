package dev.braid.benchmark;

import dev.braid.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.http.HttpHost;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.RestClient;

/** Prints how many documents a second a bare loop sent to an index, in bodies that were made before, four at a time. */
final class BulkReference {

    private static final int BODY_BYTES = 5 << 20;

    private BulkReference() {}

    public static void main(String[] args) throws Exception {
        send(args[0], BulkBenchmark.WARM_UP, BulkBenchmark.WARM_UP_COUNT);
        long count = Long.parseLong(args[2]);
        System.out.println(count / send(args[0], args[1], count));
    }

    /** In so many seconds. */
    private static double send(String url, String index, long count) throws Exception {
        Queue<byte[]> bodies =
                bodies(Orders.ofBytes(BulkBenchmark.BYTES).count(count).iterator());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (RestClient client = RestClient.builder(HttpHost.create(url)).build()) {
            Callable<Boolean> loop = () -> send(client, index, bodies);
            long start = System.nanoTime();
            for (Future<Boolean> ended : threads.invokeAll(List.of(loop, loop, loop, loop))) {
                ended.get();
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            threads.shutdown();
        }
    }

    private static Queue<byte[]> bodies(Iterator<Event> events) {
        Queue<byte[]> bodies = new ConcurrentLinkedQueue<>();
        ByteArrayOutputStream body = new ByteArrayOutputStream(BODY_BYTES);
        while (events.hasNext()) {
            Event event = events.next();
            String action = "{\"index\":{\"_id\":\"0-" + event.index() + "\",\"version\":" + (event.index() + 1)
                    + ",\"version_type\":\"external\"}}\n";
            String lines = action + event.toJson() + "\n";
            if (body.size() + lines.length() > BODY_BYTES) {
                bodies.add(body.toByteArray());
                body.reset();
            }
            body.writeBytes(lines.getBytes(StandardCharsets.UTF_8));
        }
        bodies.add(body.toByteArray());
        return bodies;
    }

    private static boolean send(RestClient client, String index, Queue<byte[]> bodies) throws IOException {
        for (byte[] body = bodies.poll(); body != null; body = bodies.poll()) {
            Request request = new Request("POST", "/" + index + "/_bulk");
            request.setEntity(new NByteArrayEntity(body, ContentType.APPLICATION_JSON));
            Response answer = client.performRequest(request);
            EntityUtils.consume(answer.getEntity());
        }
        return true;
    }
}
