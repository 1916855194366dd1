package dev.braid.internal.encode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTests {

    private final JsonBuffer out = new JsonBuffer();

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0.0, -0.0",
        "326, 326.0",
        "-1, -1.0",
        "0.1, 0.1",
        "123.456, 123.456",
        "0.30000000000000004, 0.30000000000000004",
        "1e15, 1000000000000000.0",
        "9007199254740993, 9007199254740992.0",
        "9999999999999998, 9999999999999998.0",
        "1e16, 1.0E16",
        "1.5e20, 1.5E20",
        "-1.25e-7, -1.25E-7",
        "0.00001, 0.00001",
        "0.0000123, 0.0000123",
        "0.0000099, 9.9E-6",
        "2e-44, 2.0E-44",
        "2e23, 2.0E23",
        "4.9e-324, 4.9E-324",
        "2e-323, 2.0E-323",
        "2.2250738585072014e-308, 2.2250738585072014E-308",
        "1.7976931348623157e308, 1.7976931348623157E308",
    })
    void isTheShortestThatReadsBack(double value, String text) {
        assertThat(shortest(value)).isEqualTo(text);
    }

    @Test
    void agreesWithJacksonForAnyBits() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200_000; i++) {
            assertSameAsJackson(Double.longBitsToDouble(random.nextLong()));
        }
    }

    @Test
    void agreesWithJacksonForNumbersThatPeopleUse() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 100_000; i++) {
            double unit = Math.pow(10, random.nextInt(8));
            assertSameAsJackson(random.nextInt() / unit);
            assertSameAsJackson(random.nextDouble() * unit);
            assertSameAsJackson((double) (random.nextLong() >> random.nextInt(64)));
        }
    }

    @Test
    void agreesWithJacksonAroundPowers() {
        for (int exponent = -1074; exponent <= 1023; exponent++) {
            assertSameAsJacksonAround(Math.scalb(1.0, exponent));
        }
        for (int exponent = -324; exponent <= 308; exponent++) {
            assertSameAsJacksonAround(Double.parseDouble("1e" + exponent));
            assertSameAsJacksonAround(Double.parseDouble("5e" + exponent));
        }
        for (int subnormal = 0; subnormal < 1000; subnormal++) {
            assertSameAsJackson(Double.longBitsToDouble(subnormal));
        }
        assertSameAsJacksonAround(Double.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 0.00",
        "1, 0, 1",
        "326, 2, 326.00",
        "12.345, 1, 12.3",
        "0.5, 0, 1",
        "1.5, 0, 2",
        "2.5, 0, 3",
        "-2.5, 0, -3",
        "0.49999999999999994, 0, 0",
        "0.125, 2, 0.13",
        "-0.125, 2, -0.13",
        "0.999, 2, 1.00",
        "99.995, 1, 100.0",
        "0.05, 3, 0.050",
        "-0.001, 2, 0.00",
        "-0.0, 1, 0.0",
        "12345678.9, 3, 12345678.900",
        "123456789.125, 2, 123456789.13",
        "0.1, 18, 0.100000000000000000",
        "9007199254740993, 0, 9007199254740992",
        "4e18, 0, 4000000000000000000",
        "9, 18, 9.000000000000000000",
    })
    void isRoundedToSoManyDecimals(double value, int digits, String text) {
        assertThat(fixed(value, digits)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1e19, 0, 1.0E19", "10, 18, 10.0", "-1.5e300, 2, -1.5E300", "0.25, 19, 0.25", "12.5, 400, 12.5"})
    void isTheShortestWhereTheDecimalsDoNotFit(double value, int digits, String text) {
        assertThat(fixed(value, digits)).isEqualTo(text);
    }

    @Test
    void roundsTheScaledValueHalvesUp() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 100_000; i++) {
            int digits = random.nextInt(10);
            double value = random.nextDouble() * Math.pow(10, random.nextInt(7));
            BigDecimal scaled = new BigDecimal(value * Math.pow(10, digits)).setScale(0, RoundingMode.HALF_UP);
            assertThat(fixed(value, digits))
                    .isEqualTo(scaled.movePointLeft(digits).toPlainString());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoNumber(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> out.decimal(value))
                .withMessage(value + " is no JSON number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> out.decimal(value, 2))
                .withMessage(value + " is no JSON number");
        assertThat(out.length()).isZero();
    }

    @Test
    void refusesANegativeNumberOfDecimals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> out.decimal(1, -1))
                .withMessage("-1 decimals");
    }

    private void assertSameAsJacksonAround(double value) {
        assertSameAsJackson(value);
        assertSameAsJackson(-value);
        assertSameAsJackson(Math.nextUp(value));
        assertSameAsJackson(Math.nextDown(value));
    }

    private void assertSameAsJackson(double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        String text = shortest(value);
        if (Double.doubleToLongBits(Double.parseDouble(text)) != Double.doubleToLongBits(value)) {
            assertThat(text).as("does not read back").isEqualTo(Double.toHexString(value));
        }
        // The same digits: the notation differs, Jackson's has an exponent from 10^7 on.
        String theirs = DoubleToDecimal.toString(value);
        if (!digits(text).equals(digits(theirs))) {
            assertThat(text).isEqualTo(theirs);
        }
    }

    private static String digits(String number) {
        BigDecimal value = new BigDecimal(number);
        return value.signum() == 0 ? number : value.stripTrailingZeros().toString();
    }

    private String shortest(double value) {
        out.truncate(0);
        out.decimal(value);
        return new String(out.array(), 0, out.length(), UTF_8);
    }

    private String fixed(double value, int digits) {
        out.truncate(0);
        out.decimal(value, digits);
        return new String(out.array(), 0, out.length(), UTF_8);
    }
}
