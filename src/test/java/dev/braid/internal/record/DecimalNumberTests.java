package dev.braid.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalNumberTests {

    @Test
    void agreesWithBigDecimal() {
        List<String> texts = texts();
        for (String one : texts) {
            for (String other : texts) {
                int expected = new BigDecimal(one).compareTo(new BigDecimal(other));
                DecimalNumber first = DecimalNumber.parse(one);
                DecimalNumber second = DecimalNumber.parse(other);
                assertThat(Integer.signum(first.compareTo(second)))
                        .as("%s and %s", one, other)
                        .isEqualTo(expected);
                assertThat(first.equals(second)).isEqualTo(expected == 0);
                if (expected == 0) {
                    assertThat(first).hasSameHashCodeAs(second);
                }
            }
            assertThat(DecimalNumber.parse(one).wholeNumber()).as(one).isEqualTo(whole(new BigDecimal(one)));
        }
    }

    private static List<String> texts() {
        SplittableRandom random = new SplittableRandom(7);
        List<String> texts = new ArrayList<>(
                List.of("0", "-0", "0.0", "0e9", "1", "1.0", "10e-1", "1E0", "0.1e+1", "0.10", "0.1", "100", "1e2"));
        for (int i = 0; i < 200; i++) {
            String digits = Integer.toString(random.nextInt(0, 1200));
            String fraction = random.nextBoolean() ? "." + random.nextInt(0, 120) : "";
            String exponent = random.nextBoolean() ? "e" + random.nextInt(-3, 4) : "";
            texts.add((random.nextBoolean() ? "-" : "") + digits + fraction + exponent);
        }
        return texts;
    }

    private static OptionalLong whole(BigDecimal value) {
        try {
            return OptionalLong.of(value.longValueExact());
        } catch (ArithmeticException e) {
            return OptionalLong.empty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "9223372036854775807.000e0, 9223372036854775807",
        "0.9223372036854775807e19, 9223372036854775807",
        "9223372036854775808,",
        "-9223372036854775809,",
        "1e18, 1000000000000000000",
        "1e19,",
        "1e1000000000,",
        "1e-1000000000,",
        "1e99999999999999999999,",
        "0e99999999999999999999, 0",
        "0.5,",
    })
    void knowsWholeNumbersOfALong(String text, Long whole) {
        assertThat(DecimalNumber.parse(text).wholeNumber())
                .isEqualTo(whole == null ? OptionalLong.empty() : OptionalLong.of(whole));
    }

    @Test
    void isShownAsItWasWritten() {
        assertThat(DecimalNumber.parse("1.50e+3")).hasToString("1.50e+3").isNotEqualTo("1.50e+3");
    }
}
