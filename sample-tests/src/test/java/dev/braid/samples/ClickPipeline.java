package dev.braid.samples;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The system under test: puts each click of a topic into an index. */
final class ClickPipeline implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI bulk;
    private final Thread thread = new Thread(this::run, "click-pipeline");
    private volatile boolean closed;

    ClickPipeline(String bootstrapServers, String elasticsearch) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "group.id", "click-pipeline",
                        "auto.offset.reset", "earliest",
                        "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer());
        bulk = URI.create(elasticsearch + "/clicks/_bulk");
    }

    void start() {
        consumer.subscribe(List.of("clicks"));
        thread.start();
    }

    private void run() {
        try (consumer) {
            while (!closed) {
                ConsumerRecords<String, String> clicks = consumer.poll(Duration.ofMillis(100));
                if (!clicks.isEmpty()) {
                    index(clicks);
                    consumer.commitSync();
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("not indexed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A click that is read twice has the same id, and takes its own place. */
    private void index(ConsumerRecords<String, String> clicks) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (ConsumerRecord<String, String> click : clicks) {
            lines.append("{\"index\":{\"_id\":\"click-%d-%d\"}}\n".formatted(click.partition(), click.offset()));
            lines.append(click.value()).append('\n');
        }
        HttpRequest request = HttpRequest.newBuilder(bulk)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines.toString()))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200 || !response.body().contains("\"errors\":false")) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
