package dev.braid.internal.spec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many different values a field can have, or at most can have. */
final class Possibilities {

    /** More than can be counted, or nobody knows. */
    static final long MANY = Long.MAX_VALUE;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Possibilities() {}

    static long of(Value value) {
        if (value instanceof Value.Text text) {
            return sequences(text.chars().codePoints().distinct().count(), text.length());
        }
        if (value instanceof Value.Whole whole) {
            return wholes(whole.distribution());
        }
        if (value instanceof Value.IpAddress address) {
            return wholes(address.distribution());
        }
        if (value instanceof Value.Decimal decimal) {
            return decimals(decimal);
        }
        if (value instanceof Value.Timestamp timestamp) {
            return milliseconds(timestamp.distribution());
        }
        if (value instanceof Value.Enumeration enumeration) {
            return chosen(enumeration);
        }
        if (value instanceof Value.Structure structure) {
            return structure.dimensions().stream().mapToLong(Possibilities::of).reduce(1, Possibilities::product);
        }
        if (value instanceof Value.Array array) {
            long elements =
                    array.elements().stream().mapToLong(Possibilities::of).reduce(0, Possibilities::sum);
            return sequences(elements, array.length());
        }
        if (value instanceof Value.Pooled pooled) {
            return pooled.cardinality();
        }
        if (value instanceof Value.Bool bool) {
            return bool.probability() > 0 && bool.probability() < 1 ? 2 : 1;
        }
        return MANY;
    }

    /** Being left out and being null are values, too. */
    private static long of(Field field) {
        long present = field.percentNulls() == 100 ? 0 : of(field.value());
        long withNull = field.percentNulls() > 0 ? sum(present, 1) : present;
        long stated = field.percentMissing() == 100 ? 0 : withNull;
        return field.percentMissing() > 0 ? sum(stated, 1) : stated;
    }

    private static long wholes(Distribution distribution) {
        if (distribution instanceof Distribution.Uniform uniform) {
            return count(uniform.min(), uniform.max());
        }
        if (distribution instanceof Distribution.Zipf zipf) {
            return zipf.n();
        }
        return isConstant(distribution) ? 1 : ofRange(distribution, 1);
    }

    /** The whole numbers between the lowest and the highest sample times {@code factor}, which may round to its neighbour. */
    private static long ofRange(Distribution distribution, double factor) {
        double range = (Samples.highest(distribution) - Samples.lowest(distribution)) * factor;
        return range < MANY ? (long) range + 2 : MANY;
    }

    /** Real numbers, which hit their bounds never: bounds that lie between two results do not yield the outer one. */
    private static long decimals(Value.Decimal decimal) {
        if (isConstant(decimal.distribution())) {
            return 1;
        }
        if (decimal.precision() == null) {
            return MANY;
        }
        if (!(decimal.distribution() instanceof Distribution.Uniform uniform)) {
            return ofRange(
                    decimal.distribution(),
                    BigDecimal.ONE.movePointRight(decimal.precision()).doubleValue());
        }
        BigDecimal min = uniform.min().movePointRight(decimal.precision());
        BigDecimal max = uniform.max().movePointRight(decimal.precision());
        return Math.max(1, count(floor(min.add(HALF)), ceiling(max.subtract(HALF))));
    }

    private static long milliseconds(Distribution distribution) {
        if (isConstant(distribution)) {
            return 1;
        }
        return distribution instanceof Distribution.Uniform uniform
                ? count(floor(uniform.min()), ceiling(uniform.max()).subtract(BigDecimal.ONE))
                : ofRange(distribution, 1);
    }

    private static long chosen(Value.Enumeration enumeration) {
        List<String> values = enumeration.values();
        Set<String> chosen = new HashSet<>();
        if (enumeration.choice() instanceof Value.Choice.ByWeight byWeight) {
            for (int i = 0; i < values.size(); i++) {
                if (byWeight.weights().get(i) > 0) {
                    chosen.add(values.get(i));
                }
            }
        } else if (enumeration.choice() instanceof Value.Choice.ByIndex byIndex) {
            chosen.addAll(indexed(values, byIndex.distribution()));
        }
        return chosen.size();
    }

    private static List<String> indexed(List<String> values, Distribution index) {
        if (index instanceof Distribution.Constant constant) {
            int only = clamped(constant.value(), values.size());
            return values.subList(only, only + 1);
        }
        if (index instanceof Distribution.Uniform uniform) {
            return values.subList(clamped(uniform.min(), values.size()), clamped(uniform.max(), values.size()) + 1);
        }
        return values;
    }

    private static int clamped(BigDecimal index, int size) {
        return (int) Math.max(0, Math.min(size - 1, index.longValue()));
    }

    /** The sequences of so many different elements with a length that the distribution yields. */
    private static long sequences(long elements, Distribution length) {
        if (length instanceof Distribution.Constant constant) {
            return power(elements, Math.max(0, constant.value().longValue()));
        }
        if (!(length instanceof Distribution.Uniform uniform)) {
            return MANY;
        }
        long longest = Math.max(0, uniform.max().longValue());
        long all = 0;
        for (long i = Math.max(0, uniform.min().longValue()); i <= longest && all < MANY; i++) {
            all = sum(all, power(elements, i));
        }
        return all;
    }

    private static boolean isConstant(Distribution distribution) {
        if (distribution instanceof Distribution.Uniform uniform) {
            return uniform.min().compareTo(uniform.max()) == 0;
        }
        return distribution instanceof Distribution.Constant
                || (distribution instanceof Distribution.Normal normal && normal.stddev() == 0)
                || (distribution instanceof Distribution.LogNormal logNormal && logNormal.stddev() == 0);
    }

    private static long count(BigDecimal min, BigDecimal max) {
        BigInteger count = max.toBigInteger().subtract(min.toBigInteger()).add(BigInteger.ONE);
        return count.bitLength() > 62 ? MANY : count.longValue();
    }

    private static BigDecimal floor(BigDecimal number) {
        return number.setScale(0, RoundingMode.FLOOR);
    }

    private static BigDecimal ceiling(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING);
    }

    private static long power(long base, long exponent) {
        if (base <= 1) {
            return exponent == 0 ? 1 : base;
        }
        long power = 1;
        for (long i = 0; i < exponent && power < MANY; i++) {
            power = product(power, base);
        }
        return power;
    }

    private static long sum(long a, long b) {
        return a > MANY - b ? MANY : a + b;
    }

    private static long product(long a, long b) {
        return a != 0 && b > MANY / a ? MANY : a * b;
    }
}
