package dev.braid.internal.replay;

import dev.braid.BraidException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * A file that is read in parts, and has to stay as it is meanwhile.
 *
 * <p>It is open while a part is read and at no other time: a run that is left in the middle has nothing to close.
 */
final class DataFile {

    private final String name;
    private final Path path;
    private final BasicFileAttributes first;

    /** {@code name} is what messages call it. */
    DataFile(String name, Path path) {
        this.name = name;
        this.path = path;
        this.first = attributes();
        if (!first.isRegularFile()) {
            throw new BraidException(name + ": found " + path + ", expected a file");
        }
    }

    String name() {
        return name;
    }

    long size() {
        return first.size();
    }

    /** Fills as much of {@code bytes} from {@code start} on as one read gives; the number of bytes, or -1 at the end. */
    int read(long position, byte[] bytes, int start) {
        BasicFileAttributes now = attributes();
        if (now.size() != first.size()
                || !now.lastModifiedTime().equals(first.lastModifiedTime())
                || !Objects.equals(now.fileKey(), first.fileKey())) {
            throw changed();
        }
        if (position == first.size()) {
            return -1;
        }
        ByteBuffer target = ByteBuffer.wrap(bytes, start, bytes.length - start);
        try (SeekableByteChannel channel =
                Files.newByteChannel(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            int count = channel.position(position).read(target);
            if (count <= 0) {
                throw changed();
            }
            return count;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private BasicFileAttributes attributes() {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private BraidException changed() {
        return new BraidException(
                name + ": found the file changed, expected it to stay as it is for as long as it is replayed");
    }

    private BraidException unreadable(IOException e) {
        if (e instanceof NoSuchFileException) {
            return new BraidException(
                    name + ": found the file gone, expected it to stay where it is for as long as it is replayed", e);
        }
        String reason = e instanceof AccessDeniedException ? "permission denied" : e.toString();
        return new BraidException(name + ": found a file that cannot be read, expected one that can: " + reason, e);
    }
}
