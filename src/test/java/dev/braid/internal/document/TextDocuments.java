package dev.braid.internal.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads documents that stand in the tests. */
final class TextDocuments {

    private TextDocuments() {}

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static Node.Structure read(String name, String text) {
        return read(name, text, Limits.configured());
    }

    static Node.Structure read(String name, String text, Limits limits) {
        Problems problems = new Problems(name);
        Node.Structure document = new DocumentReader(name, problems, limits).read(bytes(text));
        problems.throwIfAny();
        return document;
    }
}
