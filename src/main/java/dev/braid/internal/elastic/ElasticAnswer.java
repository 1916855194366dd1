package dev.braid.internal.elastic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a server answered, be it a failure. */
public final class ElasticAnswer {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final int status;
    private final byte[] body;

    ElasticAnswer(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    /** That of HTTP. */
    public int status() {
        return status;
    }

    /** The bytes themselves, not to be changed; may be none. */
    public byte[] body() {
        return body;
    }

    public boolean isDone() {
        return status >= 200 && status < 300;
    }

    public boolean isMissing() {
        return status == 404;
    }

    /** The body; a missing node where it holds none, or no JSON. */
    public JsonNode json() {
        try {
            JsonNode read = MAPPER.readTree(body);
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException("an array cannot fail to be read", e);
        }
    }

    /** The answers to the operations of a bulk request, in their order. */
    public List<ElasticAnswer> items() {
        List<ElasticAnswer> items = new ArrayList<>();
        for (JsonNode item : json().path("items")) {
            for (JsonNode answer : item) {
                items.add(new ElasticAnswer(
                        answer.path("status").asInt(), answer.toString().getBytes(StandardCharsets.UTF_8)));
            }
        }
        return items;
    }

    /** The kind of failure, such as {@code index_not_found_exception}; empty where none is named. */
    public String errorType() {
        JsonNode error = json().path("error");
        return error.path("root_cause")
                .path(0)
                .path("type")
                .asText(error.path("type").asText(""));
    }

    /** Why it failed, in the server's words; the body itself where it says nothing of that. */
    public String reason() {
        JsonNode error = json().path("error");
        String reason = error.path("root_cause")
                .path(0)
                .path("reason")
                .asText(error.path("reason").asText(""));
        if (!reason.isEmpty()) {
            return reason;
        }
        String text = error.isTextual() ? error.asText() : new String(body, StandardCharsets.UTF_8);
        return text.length() > 200 ? text.substring(0, 200) + "..." : text.strip();
    }
}
