package dev.braid.internal.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexLengthTests {

    private static final long MANY = 1_000_000_000;

    @ParameterizedTest
    @CsvSource(delimiter = ' ', quoteCharacter = '\0', textBlock = """
                    abc 3
                    a?b 2
                    a* 100
                    a+? 100
                    a{7} 7
                    a{2,7}+b 8
                    a{2,} 102
                    a{1000000000} 1000000000
                    a{99999999999999999999} 1000000000
                    a{2}{3} 6
                    [ab]{1,4}?{1,4}+{5} 80
                    a{1,4}{1,4}{1,4}{1,4}{1,4}{1,4}{1,4}{1,4}{1,4}{1,4}{1,4}{1,4}{1,4}{1,4}{1,4}{1,4} 1000000000
                    a{x} 4
                    [A-Z]{3}-\\d{4} 8
                    [^]{9}]{5} 5
                    [\\]{9}a[b]]{5} 5
                    \\p{Lu}{6} 6
                    \\x{10000}{2} 2
                    (ab|c|def)x 4
                    (?:ab){3}|c{9} 9
                    ((a{10}){10}){10} 1000
                    (a{0}){1000} 0
                    a)b{3} 5
                    (a 1000000000
                    """)
    void ofTheLongestText(String pattern, long length) {
        assertThat(RegexLength.of(pattern)).isEqualTo(length);
    }

    @Test
    void ofDeepPatterns() {
        assertThat(RegexLength.of("(".repeat(100_000) + "a{2}" + "){2}".repeat(100_000)))
                .isEqualTo(MANY);
    }
}
