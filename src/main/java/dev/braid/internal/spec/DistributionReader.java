package dev.braid.internal.spec;

import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reads distributions and checks their parameters. */
final class DistributionReader {

    private static final String WORDS = "a distribution such as {\"type\": \"constant\", \"value\": 1}";
    private static final Expected<Node.Structure> DISTRIBUTION = Expected.of(WORDS, Expected.OBJECT.conversion());
    private static final Expected<String> TYPES =
            Expected.oneOf("constant", "uniform", "exponential", "normal", "lognormal", "poisson", "zipf");
    private static final Expected<String> INSTANT_TYPES =
            Expected.oneOf("constant", "uniform", "exponential", "normal");
    private static final int MILLIS_PER_SECOND = 1000;
    private static final long LARGEST_WHOLE_DOUBLE = 1L << 53;
    private static final Expected<Double> POISSON_MEAN = Expected.real(
            "a number above 0 and of at most " + LARGEST_WHOLE_DOUBLE, Double.MIN_VALUE, LARGEST_WHOLE_DOUBLE);
    private static final Expected<Double> SECONDS = Expected.real("a number of seconds from 0 to 1e300", 0, 1e300);

    private final Problems problems;

    DistributionReader(Problems problems) {
        this.problems = problems;
    }

    /** Null after reporting that there is no valid one. */
    @Nullable
    Distribution required(Section section, String key, Use use) {
        @Nullable Node node = section.require(key, WORDS);
        return node == null ? null : read(node, use);
    }

    /** Null when there is none, or after reporting that it is not valid. */
    @Nullable
    Distribution optional(Section section, String key, Use use) {
        @Nullable Node node = section.find(key);
        return node == null ? null : read(node, use);
    }

    private @Nullable Distribution read(Node node, Use use) {
        Node.@Nullable Structure structure = DISTRIBUTION.read(node, problems);
        if (structure == null) {
            return null;
        }
        Section section = new Section(structure, problems);
        @Nullable String type = section.required("type", use.isInstant() ? INSTANT_TYPES : TYPES);
        if (type == null) {
            return null;
        }
        @Nullable Distribution distribution = ofType(type, section, use);
        section.warnOfUnknownKeys();
        if (distribution != null && Samples.highest(distribution) > use.highest()) {
            problems.error(
                    node.place(),
                    "found lengths of up to " + Samples.shown(Samples.highest(distribution)) + ", expected at most "
                            + Samples.shown(use.highest()));
        }
        return distribution;
    }

    private @Nullable Distribution ofType(String type, Section section, Use use) {
        return switch (type) {
            case "constant" -> constant(section, use);
            case "uniform" -> uniform(section, use);
            case "exponential" -> exponential(section, use);
            case "normal" -> normal(section, use);
            case "lognormal" -> logNormal(section);
            case "poisson" -> poisson(section);
            default -> zipf(section);
        };
    }

    private @Nullable Distribution constant(Section section, Use use) {
        @Nullable BigDecimal value = section.required("value", use.value());
        return value == null ? null : new Distribution.Constant(value);
    }

    private @Nullable Distribution uniform(Section section, Use use) {
        @Nullable BigDecimal min = section.required("min", use.value());
        @Nullable BigDecimal max = section.required("max", use.value());
        @Nullable Node minNode = section.find("min");
        if (min == null || max == null || minNode == null) {
            return null;
        }
        if (min.compareTo(max) > 0) {
            problems.expected(minNode, "at most the value of \"max\"");
            return null;
        }
        if (!use.isWhole()) {
            return new Distribution.Uniform(min, max);
        }
        BigDecimal least = min.setScale(0, RoundingMode.CEILING);
        BigDecimal most = max.setScale(0, RoundingMode.FLOOR);
        if (least.compareTo(most) > 0) {
            problems.expected(minNode, "a whole number between the values of \"min\" and \"max\"");
            return null;
        }
        return new Distribution.Uniform(least, most);
    }

    private @Nullable Distribution exponential(Section section, Use use) {
        @Nullable
        Double mean = use.isInstant()
                ? section.required("mean", Expected.MILLIS_AFTER_1970)
                : section.required("mean", Expected.POSITIVE);
        return mean == null ? null : new Distribution.Exponential(mean);
    }

    private @Nullable Distribution normal(Section section, Use use) {
        boolean instant = use.isInstant();
        @Nullable BigDecimal mean = section.required("mean", instant ? Expected.MILLIS : Expected.NUMBER);
        @Nullable Double deviation = section.required("stddev", instant ? SECONDS : Expected.NOT_NEGATIVE);
        if (mean == null || deviation == null) {
            return null;
        }
        return new Distribution.Normal(mean.doubleValue(), instant ? deviation * MILLIS_PER_SECOND : deviation);
    }

    private @Nullable Distribution logNormal(Section section) {
        @Nullable Double mean = section.required("mean", Expected.REAL);
        @Nullable Double deviation = section.required("stddev", Expected.NOT_NEGATIVE);
        return mean == null || deviation == null ? null : new Distribution.LogNormal(mean, deviation);
    }

    private @Nullable Distribution poisson(Section section) {
        @Nullable Double mean = section.required("mean", POISSON_MEAN);
        return mean == null ? null : new Distribution.Poisson(mean);
    }

    private @Nullable Distribution zipf(Section section) {
        @Nullable Long n = section.required("n", Expected.whole(1, LARGEST_WHOLE_DOUBLE));
        @Nullable Double exponent = section.required("exponent", Expected.POSITIVE);
        return n == null || exponent == null ? null : new Distribution.Zipf(n, exponent);
    }
}
