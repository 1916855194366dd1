package dev.braid.internal.spec;

import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what makes the values of a field, by the field's type. */
final class ValueReader {

    private static final String PRINTABLE_ASCII = printableAscii();
    private static final Expected<String> CHARS = Expected.filled("text of one or more characters");
    private static final Expected<String> VARIABLE = Expected.filled("the name of a variable");
    private static final Expected<String> SEQUENCE = Expected.filled("the name of a sequence");
    private static final Expected<String> LOCALE = Expected.filled("a locale such as \"de\"");
    private static final Expected<Long> PRECISION = Expected.whole(0, 15);
    private static final Expected<String> EXPRESSION =
            Expected.of("text with a Datafaker expression such as \"#{Name.firstName}\"", ValueReader::expression);

    /** The bound of a quantifier may be any number, and trying a pattern out makes its texts. */
    private static final long LONGEST_REGEX = 100_000;

    private final Problems problems;
    private final Pools pools;
    private final FieldReader fields;
    private final DistributionReader distributions;
    private final IdentityHashMap<Value.Variable, Node> variables;

    ValueReader(Problems problems, Pools pools, FieldReader fields, IdentityHashMap<Value.Variable, Node> variables) {
        this.problems = problems;
        this.pools = pools;
        this.fields = fields;
        this.distributions = new DistributionReader(problems);
        this.variables = variables;
    }

    /**
     * Null after reporting what is wrong.
     *
     * @param pooled whether the value is part of one that is drawn before the run
     */
    @Nullable
    Value read(String type, Section section, boolean pooled) {
        return switch (type) {
            case "counter" -> ofRun(section, pooled, counter(section));
            case "variable" -> ofRun(section, pooled, variable(section));
            case "clock" -> ofRun(section, pooled, new Value.Clock());
            case "sequence" -> ofRun(section, pooled, sequence(section));
            case "enum" -> enumeration(section);
            case "boolean" -> new Value.Bool(section.optional("probability", Expected.PROBABILITY, 0.5));
            default -> drawn(type, section, pooled);
        };
    }

    private @Nullable Value ofRun(Section section, boolean pooled, @Nullable Value value) {
        @Nullable Node type = section.find("type");
        if (pooled && type != null) {
            problems.expected(type, "another type: values of a field with a cardinality are drawn before the run");
        }
        return value;
    }

    private static Value counter(Section section) {
        return new Value.Counter(
                section.optional("start", Expected.WHOLE, 0L), section.optional("increment", Expected.WHOLE, 1L));
    }

    private @Nullable Value variable(Section section) {
        @Nullable String name = section.required("variable", VARIABLE);
        @Nullable Node node = section.find("variable");
        if (name == null || node == null) {
            return null;
        }
        Value.Variable variable = new Value.Variable(name);
        variables.put(variable, node);
        return variable;
    }

    private static @Nullable Value sequence(Section section) {
        @Nullable String name = section.required("sequence", SEQUENCE);
        return name == null ? null : new Value.Sequence(name);
    }

    private @Nullable Value enumeration(Section section) {
        Node.@Nullable Array values = section.required("values", Expected.FILLED_LIST);
        int size = values == null ? 0 : values.elements().size();
        Value.@Nullable Choice choice = choice(section, size);
        if (values == null || choice == null) {
            return null;
        }
        return new Value.Enumeration(
                values.elements().stream().map(Node::toJson).toList(), choice);
    }

    private Value.@Nullable Choice choice(Section section, int size) {
        @Nullable Node weights = section.find("weights");
        if (weights == null) {
            return index(section, "cardinality_distribution");
        }
        if (section.find("cardinality_distribution") != null) {
            problems.error(
                    weights.place(), "found \"weights\" beside \"cardinality_distribution\", expected one of them");
        }
        Node.@Nullable Array list = Expected.LIST.read(weights, problems);
        return list == null ? null : byWeight(list, size);
    }

    private Value.@Nullable Choice byWeight(Node.Array list, int size) {
        List<Double> weights = new ArrayList<>();
        double sum = 0;
        for (Node node : list.elements()) {
            @Nullable Double weight = Expected.NOT_NEGATIVE.read(node, problems);
            if (weight != null) {
                weights.add(weight);
                sum += weight;
            }
        }
        if (size == 0) {
            return null;
        }
        if (list.elements().size() != size) {
            problems.error(
                    list.place(),
                    "found " + list.elements().size() + " weights, expected one for each of " + size + " values");
        } else if (weights.size() == size && !(sum > 0 && Double.isFinite(sum))) {
            problems.error(list.place(), "found weights with the sum " + sum + ", expected a sum above 0");
        }
        return new Value.Choice.ByWeight(weights);
    }

    private Value.@Nullable Choice index(Section section, String key) {
        @Nullable Distribution distribution = distributions.required(section, key, Use.INDEX);
        return distribution == null ? null : new Value.Choice.ByIndex(distribution);
    }

    /** The types that take a cardinality. */
    private @Nullable Value drawn(String type, Section section, boolean pooled) {
        long cardinality = section.optional("cardinality", Expected.COUNT, 0L);
        @Nullable Value value = ofType(type, section, pooled || cardinality > 0);
        if (cardinality == 0) {
            distributions.optional(section, "cardinality_distribution", Use.INDEX);
            return value;
        }
        Value.@Nullable Choice choice = index(section, "cardinality_distribution");
        @Nullable Node node = section.find("cardinality");
        if (value == null || choice == null || node == null || !pools.hasRoomFor(cardinality, value, node)) {
            return null;
        }
        return new Value.Pooled(value, (int) cardinality, choice);
    }

    private @Nullable Value ofType(String type, Section section, boolean pooled) {
        return switch (type) {
            case "string" -> text(section);
            case "int" -> whole(section);
            case "float" -> decimal(section);
            case "timestamp" -> timestamp(section);
            case "ipaddress" -> address(section);
            case "object" -> structure(section, pooled);
            case "list" -> array(section, pooled);
            case "faker" -> faker(section);
            case "regex" -> regex(section);
            default -> new Value.Uuid();
        };
    }

    private @Nullable Value text(Section section) {
        String chars = section.optional("chars", CHARS, PRINTABLE_ASCII);
        @Nullable Distribution length = distributions.required(section, "length_distribution", Use.LENGTH);
        return length == null ? null : new Value.Text(length, chars);
    }

    private @Nullable Value whole(Section section) {
        @Nullable Distribution distribution = distributions.required(section, "distribution", Use.WHOLE);
        return distribution == null ? null : new Value.Whole(distribution);
    }

    private @Nullable Value decimal(Section section) {
        @Nullable Long precision = section.optional("precision", PRECISION);
        @Nullable Distribution distribution = distributions.required(section, "distribution", Use.REAL);
        return distribution == null
                ? null
                : new Value.Decimal(distribution, precision == null ? null : precision.intValue());
    }

    private @Nullable Value timestamp(Section section) {
        @Nullable Distribution distribution = distributions.required(section, "distribution", Use.INSTANT);
        return distribution == null ? null : new Value.Timestamp(distribution);
    }

    private @Nullable Value address(Section section) {
        @Nullable Distribution distribution = distributions.required(section, "distribution", Use.ADDRESS);
        return distribution == null ? null : new Value.IpAddress(distribution);
    }

    private @Nullable Value structure(Section section, boolean pooled) {
        Node.@Nullable Array dimensions = section.required("dimensions", Expected.LIST);
        return dimensions == null ? null : new Value.Structure(fields.named(dimensions, pooled));
    }

    private @Nullable Value array(Section section, boolean pooled) {
        Node.@Nullable Array elements = section.required("elements", Expected.FILLED_LIST);
        @Nullable Distribution length = distributions.required(section, "length_distribution", Use.LENGTH);
        Value.@Nullable Choice selection = index(section, "selection_distribution");
        if (elements == null) {
            return null;
        }
        List<Field> choices = fields.elements(elements, pooled);
        return length == null || selection == null ? null : new Value.Array(choices, length, selection);
    }

    private static @Nullable Value faker(Section section) {
        String locale = section.optional("locale", LOCALE, "en");
        @Nullable String expression = section.required("expression", EXPRESSION);
        return expression == null ? null : new Value.Faker(expression, locale);
    }

    private @Nullable Value regex(Section section) {
        @Nullable String pattern = section.required("pattern", Expected.TEXT);
        @Nullable Node node = section.find("pattern");
        if (pattern == null || node == null) {
            return null;
        }
        if (RegexLength.of(pattern) > LONGEST_REGEX) {
            problems.expected(
                    node,
                    "a pattern for texts of at most " + LONGEST_REGEX
                            + " characters, where `*` and `+` repeat up to 100 times; lower its bounds");
            return null;
        }
        return new Value.Regex(pattern);
    }

    private static @Nullable String expression(Node node) {
        @Nullable String text = Expected.TEXT.conversion().apply(node);
        int start = text == null ? -1 : text.indexOf("#{");
        return text == null || start < 0 || text.indexOf('}', start) < 0 ? null : text;
    }

    private static String printableAscii() {
        StringBuilder chars = new StringBuilder();
        for (char c = ' '; c <= '~'; c++) {
            chars.append(c);
        }
        return chars.toString();
    }
}
