package dev.braid.internal.elastic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.braid.BraidException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The documents of one answer to a search, read without a tree: sources are cut out as they stand there. For one thread. */
public final class ElasticPage {

    /** Sources are skipped, whatever they hold: what decodes one reports the document that it cannot read. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final byte[] NONE = {};

    private final byte[] body;
    private final JsonParser parser;
    private final List<ElasticDocument> documents = new ArrayList<>();
    private String snapshot = "";
    private String last = "";
    private long total;

    private ElasticPage(byte[] body) throws IOException {
        this.body = body;
        this.parser = JSON.createParser(body);
    }

    /** Reads an answer to a search that asked for versions, sequence numbers and the total. */
    public static ElasticPage of(ElasticAnswer answer) {
        try {
            ElasticPage page = new ElasticPage(answer.body());
            page.parser.nextToken();
            page.readAnswer();
            return page;
        } catch (IOException e) {
            throw new BraidException(
                    "found an answer that is no result of a search (" + e.getMessage()
                            + "); see whether Elasticsearch itself answers at this address",
                    e);
        }
    }

    public List<ElasticDocument> documents() {
        return documents;
    }

    /** The point in time to go on with. */
    public String snapshot() {
        return snapshot;
    }

    /** Where the last document stands, as JSON, to go on behind it. */
    public String last() {
        return last;
    }

    /** How many there are on all pages. */
    public long total() {
        return total;
    }

    private void readAnswer() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "pit_id" -> snapshot = parser.getText();
                case "hits" -> readHits();
                default -> parser.skipChildren();
            }
        }
    }

    private void readHits() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "total" -> readTotal();
                case "hits" -> {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        readDocument();
                    }
                }
                default -> parser.skipChildren();
            }
        }
    }

    private void readTotal() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isValue = parser.currentName().equals("value");
            parser.nextToken();
            total = isValue ? parser.getLongValue() : total;
        }
    }

    private void readDocument() throws IOException {
        String id = "";
        long version = 0;
        long sequence = 0;
        byte[] source = NONE;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "_id" -> id = parser.getText();
                case "_version" -> version = parser.getLongValue();
                case "_seq_no" -> sequence = parser.getLongValue();
                case "_source" -> source = value();
                case "sort" -> last = new String(value(), StandardCharsets.UTF_8);
                default -> parser.skipChildren();
            }
        }
        documents.add(new ElasticDocument(id, version, sequence, source));
    }

    /** The bytes of an object or a list. */
    private byte[] value() throws IOException {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        return Arrays.copyOfRange(body, start, (int) parser.currentLocation().getByteOffset());
    }
}
