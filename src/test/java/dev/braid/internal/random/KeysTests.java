package dev.braid.internal.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTests {

    private static final long ROOT = Keys.root(7);

    @Test
    void staysWhatItWas() {
        assertThat(Keys.root(1)).isEqualTo(0xB56A7FCD9FA0FCC0L);
        assertThat(Keys.child(1, "states")).isEqualTo(0xCB05D410D3405A22L);
        assertThat(Keys.child(1, 7)).isEqualTo(0x72D2D6DF5C2E343AL);
        assertThat(Keys.step(1, 7)).isEqualTo(0xE4DF384F4D225F11L);
        assertThat(Uniforms.fork(1, 7)).isEqualTo(0x1355BD045BC2FCBCL);
    }

    @Test
    void tellsPathsApart() {
        assertThat(new long[] {
                    ROOT,
                    Keys.child(ROOT, ""),
                    Keys.child(Keys.child(ROOT, ""), ""),
                    Keys.child(ROOT, "ab"),
                    Keys.child(ROOT, "ba"),
                    Keys.child(Keys.child(ROOT, "a"), "b"),
                    Keys.child(Keys.child(ROOT, "ab"), "c"),
                    Keys.child(Keys.child(ROOT, "a"), "bc"),
                    Keys.child(Keys.child(ROOT, "abc"), ""),
                    Keys.child(ROOT, "\0"),
                    Keys.child(ROOT, "0"),
                    Keys.child(ROOT, 0),
                    Keys.child(ROOT, '0'),
                    Keys.root(ROOT),
                    Keys.step(ROOT, 0),
                    Uniforms.fork(ROOT, 0),
                    SplitMix64.draw(ROOT, 0)
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void doesNotRepeatItselfInAMillionKeys() {
        long[] keys = new long[1_000_000];
        int size = 0;
        for (int seed = 0; seed < 50; seed++) {
            long root = Keys.root(seed);
            for (int name = 0; name < 100; name++) {
                long key = Keys.child(root, "field" + name);
                for (int number = 0; number < 200; number += 2) {
                    keys[size++] = Keys.child(key, number);
                    keys[size++] = Keys.child(key, Integer.toString(number));
                }
            }
        }
        assertThat(Arrays.stream(keys).distinct().count()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "parent", "number", "name", "fork"})
    void everyBitMovesHalfOfTheKey(String what) {
        LongUnaryOperator key = switch (what) {
            case "root" -> Keys::root;
            case "parent" -> x -> Keys.child(x, "name");
            case "number" -> x -> Keys.child(ROOT, x);
            case "name" -> x -> Keys.child(ROOT, name(x));
            default -> x -> Uniforms.fork(ROOT, x);
        };
        int samples = 200;
        for (int bit = 0; bit < 64; bit++) {
            int changed = 0;
            for (long i = 0; i < samples; i++) {
                changed += Long.bitCount(key.applyAsLong(i) ^ key.applyAsLong(i ^ 1L << bit));
            }
            assertThat((double) changed / samples).isCloseTo(32, within(2.0));
        }
    }

    private static String name(long x) {
        return new String(new char[] {(char) x, (char) (x >>> 16), (char) (x >>> 32), (char) (x >>> 48)});
    }
}
