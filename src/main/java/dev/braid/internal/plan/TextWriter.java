package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.random.SplitMix64;
import dev.braid.internal.random.Uniforms;

/** Text of random length, each character drawn from an alphabet. */
final class TextWriter extends ValueWriter {

    private static final long CHARACTERS = 1;
    private static final byte QUOTE = '"';

    private final Length length;

    /** Each as {@link JsonBuffer#word} takes it. */
    private final long[] alphabet;

    private final int charactersPerDraw;

    TextWriter(Length length, String characters) {
        this.length = length;
        this.alphabet = characters.codePoints().mapToLong(TextWriter::encoded).toArray();
        this.charactersPerDraw = charactersPerDraw(alphabet.length);
    }

    /** Escaped as it stands inside quotes; six bytes are the longest escape. */
    private static long encoded(int character) {
        JsonBuffer quoted = new JsonBuffer();
        quoted.string(Character.toString(character));
        int length = quoted.length() - 2;
        long word = (long) length << (Long.SIZE - Byte.SIZE);
        for (int i = 0; i < length; i++) {
            word |= (quoted.array()[i + 1] & 0xFFL) << (i * Byte.SIZE);
        }
        return word;
    }

    /** As many as leave 32 of the 64 bits unused, so that none is favoured by more than 1 in 2^32. */
    private static int charactersPerDraw(int size) {
        int characters = 0;
        for (long combinations = size; combinations <= 1L << 32 && characters < 32; combinations *= size) {
            characters++;
        }
        return Math.max(1, characters);
    }

    @Override
    void write(long state, Scope scope, JsonBuffer out) {
        int count = length.of(state);
        int size = alphabet.length;
        long characters = Uniforms.fork(state, CHARACTERS);
        out.raw(QUOTE);
        long bits = 0;
        for (int i = 0, draws = 0, left = 0; i < count; i++, left--) {
            if (left == 0) {
                bits = SplitMix64.draw(characters, draws++);
                left = charactersPerDraw;
            }
            out.word(alphabet[(int) Uniforms.multiplyHighUnsigned(bits, size)]);
            bits *= size;
        }
        out.raw(QUOTE);
    }
}
