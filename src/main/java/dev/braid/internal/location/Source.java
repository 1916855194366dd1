package dev.braid.internal.location;

import dev.braid.BraidException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something to read, found or given.
 *
 * @param name as the user knows it, for messages
 * @param folder the folder that holds the file; null where it is no file
 * @param content opens it; the caller closes
 */
public record Source(String name, @Nullable Path folder, Content content) {

    /** Opens a source. */
    public interface Content {
        InputStream open() throws IOException;
    }

    /** Makes something of a source's name and content; leaves the stream open. */
    public interface Reader<T> {
        T read(String name, InputStream in) throws IOException;
    }

    public <T> T read(Reader<T> reader) {
        try (InputStream in = content.open()) {
            return reader.read(name, in);
        } catch (IOException e) {
            throw new BraidException(name + ": cannot be read: " + e, e);
        }
    }

    /** A document that stands in the code. */
    public static Source inline(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Source(name, null, () -> new ByteArrayInputStream(bytes));
    }
}
