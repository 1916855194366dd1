package dev.braid.internal.document;

import dev.braid.BraidException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads a document, JSON or YAML, whose top is an object or a list. */
public final class DocumentReader {

    /** What the decoder puts in place of bytes that are no character. */
    private static final char REPLACEMENT = '\uFFFD';

    private final String source;
    private final Problems problems;
    private final Limits limits;

    /**
     * @param source the document's name; its ending, where it has one, tells the format
     */
    public DocumentReader(String source, Problems problems, Limits limits) {
        this.source = source;
        this.problems = problems;
        this.limits = limits;
    }

    /** Reads an object, no more of it than the limit allows; the stream is left open. */
    public Node.Structure read(InputStream in) {
        return (Node.Structure) read(in, Node.Structure.class);
    }

    /** As {@link #read}, a list. */
    public Node.Array readList(InputStream in) {
        return (Node.Array) read(in, Node.Array.class);
    }

    private Node read(InputStream in, Class<? extends Node> top) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(limits.documentBytes() + 1);
        } catch (IOException e) {
            throw new BraidException(source + ": could not be read: " + e.getMessage(), e);
        }
        checkSize(bytes.length);
        return parse(decoded(bytes), top);
    }

    /** An object of JSON that stands on a line of a longer file. */
    public Node.Structure readLine(String text, int line) {
        TreeBuilder tree = new TreeBuilder(source, problems, limits.depth(), Node.Structure.class);
        new JsonReader(text, line, tree).read();
        return (Node.Structure) tree.root();
    }

    private void checkSize(int size) {
        if (size > limits.documentBytes()) {
            throw new BraidException(source + ": found more than " + limits.documentBytes()
                    + " bytes, expected no more in a document (system property `braid.limits.document-bytes`)");
        }
    }

    private String decoded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            checkEncoding(bytes);
        }
        return text;
    }

    /** The decoder that stops at what is malformed takes more memory than the one that replaces it. */
    private void checkEncoding(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            int offset = in.position();
            Place place = FoundText.place(source, out.flip(), out.length());
            String octet = Integer.toHexString(bytes[offset] & 0xFF).toUpperCase(Locale.ROOT);
            throw problems.fatal(place, "found the byte 0x" + octet + " at offset " + offset + ", expected UTF-8");
        }
    }

    private Node parse(String textAndMark, Class<? extends Node> top) {
        String text = textAndMark.startsWith("\uFEFF") ? textAndMark.substring(1) : textAndMark;
        try {
            return tree(text, top);
        } catch (OutOfMemoryError e) {
            // Many small values, or one huge one, take a multiple of the bytes that the limit knows of.
            throw new BraidException(
                    source + ": found a document of " + text.length() + " characters, which takes more memory than"
                            + " there is, expected a smaller one, or a larger heap",
                    e);
        }
    }

    private Node tree(String text, Class<? extends Node> top) {
        TreeBuilder tree = new TreeBuilder(source, problems, limits.depth(), top);
        String name = source.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            new JsonReader(text, 1, tree).read();
        } else if (name.endsWith(".yaml") || name.endsWith(".yml") || !beginsLikeJson(text)) {
            new YamlReader(text, tree).read();
        } else {
            JsonReader.ofUnnamedFormat(text, tree).read();
        }
        return tree.root();
    }

    private static boolean beginsLikeJson(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) <= ' ') {
            start++;
        }
        return start < text.length() && (text.charAt(start) == '{' || text.charAt(start) == '[');
    }
}
