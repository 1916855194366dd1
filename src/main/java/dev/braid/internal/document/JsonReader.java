package dev.braid.internal.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.braid.BraidException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** Hands what a JSON text holds to a tree. */
final class JsonReader {

    /** Without limits of its own: ours come first, with messages that name them. */
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String text;
    private final int linesBefore;
    private final TreeBuilder tree;
    private final String reason;

    /** {@code firstLine}: the number of the text's first line in its file. */
    JsonReader(String text, int firstLine, TreeBuilder tree) {
        this(text, firstLine, tree, "");
    }

    private JsonReader(String text, int firstLine, TreeBuilder tree, String reason) {
        this.text = text;
        this.linesBefore = firstLine - 1;
        this.tree = tree;
        this.reason = reason;
    }

    /** For a text that was taken for JSON because of its first character: its writer may not have meant that. */
    static JsonReader ofUnnamedFormat(String text, TreeBuilder tree) {
        boolean isObject = text.stripLeading().startsWith("{");
        return new JsonReader(
                text, 1, tree, ": text that begins with a " + (isObject ? "brace" : "bracket") + " is JSON");
    }

    void read() {
        try (JsonParser parser = FACTORY.createParser(new StringReader(text))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                add(token, parser);
            }
        } catch (JsonProcessingException e) {
            throw syntaxError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(JsonToken token, JsonParser parser) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        int line = linesBefore + at.getLineNr();
        int column = at.getColumnNr();
        if (tree.isComplete()) {
            int offset = (int) at.getCharOffset();
            throw tree.fatal(
                    line, column, "found " + FoundText.at(text, offset) + ", expected the end of the document");
        }
        switch (token) {
            case START_OBJECT -> tree.openStructure(line, column);
            case START_ARRAY -> tree.openArray(line, column);
            case END_OBJECT, END_ARRAY -> tree.close();
            case FIELD_NAME -> tree.key(parser.currentName(), line, column);
            case VALUE_STRING -> tree.text(parser.getText(), line, column);
            case VALUE_TRUE, VALUE_FALSE -> tree.bool(token == JsonToken.VALUE_TRUE, line, column);
            case VALUE_NULL -> tree.none(line, column);
            default -> tree.number(number(parser, (int) at.getCharOffset()), line, column);
        }
    }

    /** No more of a number than it takes to refuse it. */
    private String number(JsonParser parser, int offset) throws IOException {
        int length = Math.min(parser.getTextLength(), Node.Numeral.LONGEST + 1);
        return text.substring(offset, offset + length);
    }

    private BraidException syntaxError(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        String message = e.getOriginalMessage();
        int offset = (int) location.getCharOffset();
        int start = FoundText.start(text, isReadAlready(message, offset) ? Math.max(0, offset - 1) : offset);
        int column = location.getColumnNr() - (offset - start);
        return tree.fatal(
                linesBefore + location.getLineNr(),
                column,
                "found " + FoundText.at(text, start) + expected(message, start));
    }

    /** Whether the parser stands behind what it complains of. */
    private boolean isReadAlready(String message, int offset) {
        return message.contains("numeric value")
                || message.contains("Non-standard token")
                || message.contains("Illegal character (")
                // By older versions of Jackson, such as 2.19.
                || (message.contains("Unrecognized token") && !FoundText.isWordAt(text, offset));
    }

    /** The parser's words where only it knows what it was reading, else what may follow what stands before. */
    private String expected(String message, int offset) {
        if (message.contains("Non-standard token")) {
            return ", expected a number: JSON has no NaN and no Infinity";
        }
        if (message.contains("numeric value")) {
            return ", expected a number such as 1, -2.5 or 3e8";
        }
        if (message.contains("Illegal unquoted character")) {
            return " inside text, expected a double quote, or an escape such as \\n";
        }
        if (message.contains("closing quote")) {
            return " inside text, expected a double quote";
        }
        if (message.contains("character escape")) {
            return " after a backslash, expected one of \", \\, /, b, f, n, r, t, or u and four hexadecimal digits";
        }
        if (message.contains("comment")) {
            return ", expected no comment: JSON has none";
        }
        if (message.contains("colon")) {
            return ", expected a colon after the key";
        }
        return ", expected " + expectedAfter(FoundText.before(text, offset))
                + (lacksQuotes(message, offset) ? reason : "");
    }

    private boolean lacksQuotes(String message, int offset) {
        return message.contains("Unrecognized token")
                || (message.contains("double-quote to start field name") && !text.startsWith("}", offset));
    }

    private String expectedAfter(char before) {
        if (tree.isEmpty()) {
            return tree.expected();
        }
        if (tree.isComplete()) {
            return "the end of the document";
        }
        boolean structure = tree.isInStructure();
        return switch (before) {
            case '{' -> "a key in double quotes, or \"}\"";
            case '[' -> "a value, or \"]\"";
            case ':' -> "a value: an object, a list, a number, true, false, null, or text in double quotes";
            case ',' -> structure ? "a key in double quotes" : "a value";
            default -> structure ? "a comma or \"}\"" : "a comma or \"]\"";
        };
    }
}
