package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.internal.record.OutputPattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the pattern that a user names. */
final class PatternFile {

    private static final int MOST_BYTES = 1 << 20;

    private PatternFile() {}

    static OutputPattern read(String name) {
        return InputFile.find(name).read((source, in) -> OutputPattern.parse(source, text(source, in)));
    }

    private static String text(String source, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new BraidException(source + ": found more than " + MOST_BYTES + " bytes, expected one line");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BraidException(source + ": found bytes that are not UTF-8, expected UTF-8", e);
        }
    }
}
