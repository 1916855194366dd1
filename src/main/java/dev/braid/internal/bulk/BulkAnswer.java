package dev.braid.internal.bulk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What became of each operation of a request. */
final class BulkAnswer {

    /** What is asked for: as little as keeps each operation's place. */
    static final String FILTER = "filter_path=items.*.status,items.*.error.type,items.*.error.reason";

    private static final JsonFactory JSON = new JsonFactory();
    private static final int REFUSED = 300;

    private final @Nullable Refusal[] refusals;
    private int read;
    private int refused;

    private BulkAnswer(int operations) {
        refusals = new Refusal[operations];
    }

    /**
     * Reads the answer to a request of so many operations.
     *
     * @return null where it is cut, no JSON or not about as many
     */
    static @Nullable BulkAnswer read(byte[] body, int operations) {
        BulkAnswer answer = new BulkAnswer(operations);
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean items = parser.currentName().equals("items");
                parser.nextToken();
                if (items && !answer.readItems(parser)) {
                    return null;
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            return null;
        }
        return answer.read == operations ? answer : null;
    }

    private boolean readItems(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            // The name of the action, and what became of it.
            parser.nextToken();
            if (read == refusals.length || parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            readItem(parser);
            parser.nextToken();
        }
        return true;
    }

    private void readItem(JsonParser parser) throws IOException {
        int status = 0;
        String type = "";
        String reason = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("status")) {
                status = parser.getIntValue();
            } else if (name.equals("error") && value == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String detail = parser.currentName();
                    parser.nextToken();
                    if (detail.equals("type")) {
                        type = parser.getText();
                    } else if (detail.equals("reason")) {
                        reason = parser.getText();
                    }
                    parser.skipChildren();
                }
            } else {
                parser.skipChildren();
            }
        }
        if (status < 200 || status >= REFUSED) {
            refusals[read] = new Refusal(status, type, reason);
            refused++;
        }
        read++;
    }

    /** Null for an operation that is done. */
    @Nullable
    Refusal refusal(int operation) {
        return refusals[operation];
    }

    /** How many are not done. */
    int refused() {
        return refused;
    }

    /** Takes for done what the server has already from an earlier request of the same chunk. */
    void acceptConflicts(Chunk chunk) {
        for (int i = 0; i < refusals.length; i++) {
            Refusal refusal = refusals[i];
            if (refusal != null && refusal.isConflict() && chunk.mayHold(chunk.operation(i), refusal.held())) {
                refusals[i] = null;
                refused--;
            }
        }
    }

    /** Whether an operation that is not done may have been all the same. */
    boolean isUncertain() {
        for (Refusal refusal : refusals) {
            if (refusal != null && !refusal.isCertain()) {
                return true;
            }
        }
        return false;
    }
}
