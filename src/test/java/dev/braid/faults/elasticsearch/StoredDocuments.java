package dev.braid.faults.elasticsearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what stands in an index of a real server, by nothing but HTTP and JSON: sources as the bytes that the server keeps. */
public final class StoredDocuments {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String PAGE = "{\"size\": 5000, \"version\": true, \"sort\": [\"_doc\"]}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final Map<String, StoredDocument> documents = new HashMap<>();
    private String scroll = "";
    private int read;

    private StoredDocuments(String url) {
        this.url = url;
    }

    /** All of them, by their ids. */
    public static Map<String, StoredDocument> of(String url, String index) {
        StoredDocuments reading = new StoredDocuments(url);
        reading.ask("POST", "/" + index + "/_refresh", "");
        reading.take(reading.ask("POST", "/" + index + "/_search?scroll=1m", PAGE));
        while (reading.read > 0) {
            reading.take(reading.ask(
                    "POST", "/_search/scroll", "{\"scroll\": \"1m\", \"scroll_id\": \"" + reading.scroll + "\"}"));
        }
        reading.ask("DELETE", "/_search/scroll", "{\"scroll_id\": \"" + reading.scroll + "\"}");
        return reading.documents;
    }

    /** Asks a server, which has to do it. */
    public static String ask(String url, String method, String path, String body) {
        return new String(new StoredDocuments(url).ask(method, path, body), StandardCharsets.UTF_8);
    }

    private byte[] ask(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("content-type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void take(byte[] answer) {
        read = 0;
        try (JsonParser parser = JSON.createParser(answer)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("_scroll_id")) {
                    scroll = parser.getText();
                } else if (name.equals("hits")) {
                    takeHits(parser, answer);
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeHits(JsonParser parser, byte[] answer) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean hits = parser.currentName().equals("hits");
            parser.nextToken();
            while (hits && parser.nextToken() == JsonToken.START_OBJECT) {
                takeHit(parser, answer);
            }
            parser.skipChildren();
        }
    }

    private void takeHit(JsonParser parser, byte[] answer) throws IOException {
        @Nullable String id = null;
        @Nullable String source = null;
        long version = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "_id" -> id = parser.getText();
                case "_version" -> version = parser.getLongValue();
                case "_source" -> source = raw(parser, answer);
                default -> parser.skipChildren();
            }
        }
        if (id == null || source == null || documents.put(id, new StoredDocument(version, source)) != null) {
            throw new AssertionError("found a document without an id or a source, or one twice: " + id);
        }
        read++;
    }

    private static String raw(JsonParser parser, byte[] answer) throws IOException {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        int end = (int) parser.currentLocation().getByteOffset();
        return new String(answer, start, end - start, StandardCharsets.UTF_8);
    }
}
