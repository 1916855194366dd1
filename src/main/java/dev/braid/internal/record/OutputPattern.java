package dev.braid.internal.record;

import dev.braid.BraidException;
import dev.braid.internal.encode.JsonBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A line of text with the places of a record's fields: {@code {time},{payload.id}}. Immutable. */
public final class OutputPattern {

    private static final int MOST_BYTES = 1 << 20;

    private final String text;
    private final List<Mention> mentions;
    private final List<byte[]> literals;
    private final int[] slots;
    private final WantedFields wanted;

    /** A field that the pattern names, and where it does, for messages. */
    private record Mention(FieldPath path, String place) {}

    /** A field stands between each two literals; {@code slots} tells which. */
    private OutputPattern(
            String text, List<Mention> mentions, List<byte[]> literals, int[] slots, WantedFields wanted) {
        this.text = text;
        this.mentions = mentions;
        this.literals = literals;
        this.slots = slots;
        this.wanted = wanted;
    }

    /** Whether a text is a pattern itself; else it is the location of a file that holds one. */
    public static boolean isOne(String text) {
        return text.indexOf('{') >= 0;
    }

    /**
     * Reads a pattern; one line break at its end is not part of it.
     *
     * @param source the pattern's name, as the user knows it
     */
    public static OutputPattern parse(String source, String text) {
        return new Parser(source, withoutLineBreak(text)).parse();
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** Reads a file that holds a pattern, in UTF-8. */
    public static OutputPattern read(String source, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new BraidException(source + ": found more than " + MOST_BYTES + " bytes, expected one line");
        }
        try {
            return parse(
                    source,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            throw new BraidException(source + ": found bytes that are not UTF-8, expected UTF-8", e);
        }
    }

    /**
     * Refuses a pattern that names a field which no record can have.
     *
     * @param problem what is wrong with the names of a path, or null
     */
    public OutputPattern checked(Function<List<String>, @Nullable String> problem) {
        for (Mention mention : mentions) {
            String found = problem.apply(mention.path().names());
            if (found != null) {
                throw new BraidException(mention.place() + found);
            }
        }
        return this;
    }

    /** Appends the line of a record, without a line break. */
    public void write(byte[] json, JsonBuffer out) {
        int[] places = wanted.find(json);
        int lineStart = out.length();
        out.raw(literals.get(0));
        for (int i = 0; i < slots.length; i++) {
            int start = places[2 * slots[i]];
            PlainText.append(json, start, places[2 * slots[i] + 1], out);
            out.raw(literals.get(i + 1));
        }
        out.checkRecord(lineStart);
    }

    /** The line of a record, without a line break. */
    public String format(byte[] json) {
        JsonBuffer line = new JsonBuffer();
        write(json, line);
        return new String(line.array(), 0, line.length(), StandardCharsets.UTF_8);
    }

    private static String withoutLineBreak(String text) {
        String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** One way through the text of a pattern. */
    private static final class Parser {

        private final String source;
        private final String text;
        private final List<Mention> mentions = new ArrayList<>();
        private final List<byte[]> literals = new ArrayList<>();
        private final List<Integer> slots = new ArrayList<>();
        private final WantedFields wanted = new WantedFields();
        private final StringBuilder literal = new StringBuilder();
        private int at;

        Parser(String source, String text) {
            this.source = source;
            this.text = text;
        }

        OutputPattern parse() {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '\n' || c == '\r') {
                    throw wrong(at, "found a second line, expected one line: a record is one line of the output");
                } else if (c != '{' && c != '}') {
                    literal.append(c);
                    at++;
                } else if (at + 1 < text.length() && text.charAt(at + 1) == c) {
                    literal.append(c);
                    at += 2;
                } else if (c == '{') {
                    field();
                } else {
                    throw wrong(at, "found } without {, expected }} for a brace of its own");
                }
            }
            if (slots.isEmpty()) {
                throw wrong(0, "found no field, expected at least one, such as {time}");
            }
            endLiteral();
            return new OutputPattern(
                    text,
                    mentions,
                    literals,
                    slots.stream().mapToInt(Integer::intValue).toArray(),
                    wanted);
        }

        private void field() {
            int close = endOfField();
            String path = text.substring(at + 1, close);
            if (path.isEmpty()) {
                throw wrong(at, "found {}, expected the name of a field between the braces");
            }
            endLiteral();
            try {
                FieldPath field = FieldPath.parse(path);
                mentions.add(new Mention(field, place(at + 1)));
                slots.add(wanted.slot(field));
            } catch (BraidException e) {
                throw wrong(at + 1, String.valueOf(e.getMessage()));
            }
            at = close + 1;
        }

        /** Braces in quoted names are part of the name. */
        private int endOfField() {
            char quote = 0;
            for (int i = at + 1; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if ((c == '"' || c == '\'') && (text.charAt(i - 1) == '{' || text.charAt(i - 1) == '.')) {
                    quote = c;
                } else if (c == '}') {
                    return i;
                } else if (c == '{' || c == '\n' || c == '\r') {
                    break;
                }
            }
            throw wrong(at, "found { without }, expected a field such as {time}, or {{ for a brace of its own");
        }

        private void endLiteral() {
            literals.add(literal.toString().getBytes(StandardCharsets.UTF_8));
            literal.setLength(0);
        }

        private BraidException wrong(int position, String problem) {
            return new BraidException(place(position) + problem);
        }

        private String place(int position) {
            return source + ":1:" + (position + 1) + ": ";
        }
    }
}
