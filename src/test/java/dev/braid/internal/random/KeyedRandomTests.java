package dev.braid.internal.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyedRandomTests {

    /** One chain of calls: where JDKs differ in a value, or in how much they take, all that follows differs too. */
    @Test
    void drawsTheSameOnEveryJdk() {
        KeyedRandom random = new KeyedRandom(42);

        assertThat(random.nextInt()).isEqualTo(-1109970394);
        assertThat(random.nextLong()).isEqualTo(2949826090330384215L);
        assertThat(random.nextInt(10)).isEqualTo(5);
        assertThat(random.nextInt(5, 50)).isEqualTo(20);
        assertThat(random.nextLong(10)).isEqualTo(4);
        assertThat(random.nextLong(5, 1L << 60)).isEqualTo(466996635252218974L);
        assertThat(random.nextDouble()).isEqualTo(0x1.3ca9ae1a3a392p-1);
        assertThat(random.nextDouble(-3, 7)).isEqualTo(0x1.ee0d654892d1cp0);
        assertThat(random.nextFloat()).isEqualTo(0x1.0a3f2ep-1f);
        assertThat(random.nextFloat(-1, 2)).isEqualTo(0x1.fdaf5p-1f);
        assertThat(random.nextGaussian()).isEqualTo(-0x1.7efea4395d089p-1);
        assertThat(random.nextGaussian(3, 2)).isEqualTo(0x1.151fd765eea72p2);
        assertThat(random.nextExponential()).isEqualTo(0x1.b58e815e1c77ep-4);
        assertThat(random.nextBoolean()).isTrue();
        byte[] bytes = new byte[6];
        random.nextBytes(bytes);
        assertThat(bytes).containsExactly(75, 68, 19, -11, -35, -90);
        assertThat(random.ints(3)).containsExactly(-1718775887, -1632864812, 318518258);
        assertThat(random.ints(3, 2, 99)).containsExactly(9, 80, 77);
        assertThat(random.longs(3))
                .containsExactly(-1071251770779001061L, -3875508416756836718L, -6509955126315490046L);
        assertThat(random.longs(3, 2, 99)).containsExactly(31L, 6L, 60L);
        assertThat(random.doubles(2)).containsExactly(0x1.0f7d78145be94p-1, 0x1.179e33c6582fcp-2);
        assertThat(random.doubles(2, 5, 6)).containsExactly(0x1.6ac556e5246b3p2, 0x1.4568264247b01p2);
        List<Integer> shuffled = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7));
        Collections.shuffle(shuffled, random);
        assertThat(shuffled).containsExactly(5, 6, 4, 1, 2, 7, 3);
    }

    @Test
    void drawsTheUpperBitsOfTheStream() {
        KeyedRandom random = new KeyedRandom(99);
        for (int n = 0; n < 100; n++) {
            assertThat(random.nextInt()).isEqualTo((int) (SplitMix64.draw(99, n) >>> 32));
        }
    }

    @Test
    void restartsAsANewOne() {
        KeyedRandom random = new KeyedRandom(1);
        random.nextGaussian();
        random.nextInt(1000);

        random.restart(5);

        KeyedRandom fresh = new KeyedRandom(5);
        assertThat(random.nextGaussian()).isEqualTo(fresh.nextGaussian());
        assertThat(random.nextLong()).isEqualTo(fresh.nextLong());

        random.setSeed(5);
        assertThat(random.nextLong()).isEqualTo(new KeyedRandom(5).nextLong());
    }

    @Test
    void everyBoundIsReachedEvenly() {
        KeyedRandom random = new KeyedRandom(3);
        long[] counts = new long[10];
        double[] expected = new double[10];
        for (int i = 0; i < 100_000; i++) {
            counts[random.nextInt(10)]++;
        }
        Arrays.fill(expected, 10_000);
        Statistics.assertFits(counts, expected);
    }
}
