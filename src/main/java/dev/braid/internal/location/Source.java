package dev.braid.internal.location;

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

    /** A document that stands in the code. */
    public static Source inline(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Source(name, null, () -> new ByteArrayInputStream(bytes));
    }
}
