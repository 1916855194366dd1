package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.random.SplitMix64;
import dev.braid.internal.random.Uniforms;

/** Text of random length, each character drawn from an alphabet. */
final class TextWriter extends ValueWriter {

    private static final long CHARACTERS = 1;
    private static final byte QUOTE = '"';

    private final Length length;
    private final EncodedValues alphabet;
    private final int size;
    private final int charactersPerDraw;

    TextWriter(Length length, String characters) {
        this.length = length;
        this.alphabet = EncodedValues.characters(characters);
        this.size = alphabet.size();
        this.charactersPerDraw = charactersPerDraw(size);
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
        long characters = Uniforms.fork(state, CHARACTERS);
        out.raw(QUOTE);
        long bits = 0;
        for (int i = 0, draws = 0, left = 0; i < count; i++, left--) {
            if (left == 0) {
                bits = SplitMix64.draw(characters, draws++);
                left = charactersPerDraw;
            }
            alphabet.write((int) Uniforms.multiplyHighUnsigned(bits, size), out);
            bits *= size;
        }
        out.raw(QUOTE);
    }
}
