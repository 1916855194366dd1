package dev.braid.internal.spec;

import dev.braid.BraidException;
import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import dev.braid.internal.spec.ReplaySpecification.FieldName;
import dev.braid.internal.spec.ReplaySpecification.NullInjection;
import dev.braid.internal.spec.ReplaySpecification.SourceFile;
import dev.braid.internal.spec.ReplaySpecification.TimeSkipping;
import dev.braid.internal.time.TimeNotation;
import dev.braid.internal.time.TimeNotations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a specification of type {@code replay}. */
final class ReplayReader {

    private static final Expected<String> FORMAT = Expected.oneOf("csv", "jsonl");
    private static final Expected<String> TIME_FORMAT = Expected.filled(TimeNotations.EXPECTED);
    private static final String DEFAULT_TIME_FORMAT = "%Y-%m-%d %H:%M:%S";

    private final Problems problems;
    private final DataFiles files;

    ReplayReader(Problems problems, DataFiles files) {
        this.problems = problems;
        this.files = files;
    }

    ReplaySpecification read(Section section, @Nullable Target target) {
        @Nullable FieldName timeField = field(section, "time_field");
        @Nullable Node timeFormat = section.find("time_format");
        @Nullable
        TimeNotation notation = timeFormat == null
                ? TimeNotations.of(DEFAULT_TIME_FORMAT)
                : converted(timeFormat, TIME_FORMAT, TimeNotations::of);
        @Nullable SourceFile source = source(section);
        List<NullInjection> nullInjections = nullInjections(section);
        @Nullable TimeSkipping timeSkipping = timeSkipping(section);
        section.warnOfUnknownKeys();
        problems.throwIfAny();
        if (timeField == null || notation == null || source == null) {
            throw new IllegalStateException("A missing value was not reported");
        }
        return new ReplaySpecification(
                source, timeField, notation, nullInjections, timeSkipping, target, problems.warnings());
    }

    private @Nullable FieldName field(Section section, String key) {
        @Nullable String name = section.required(key, Expected.FIELD);
        @Nullable Node node = section.find(key);
        return name == null || node == null ? null : new FieldName(name, node.place());
    }

    private @Nullable SourceFile source(Section section) {
        String format = section.optional("source_format", FORMAT, "csv");
        @Nullable Node node = section.require("source_file", Expected.FILE.words());
        return node == null
                ? null
                : converted(node, Expected.FILE, name -> new SourceFile(name, files.find(name), format));
    }

    /** Null after reporting what is wrong. */
    private <S, T> @Nullable T converted(Node node, Expected<S> expected, Function<S, T> conversion) {
        @Nullable S value = expected.read(node, problems);
        try {
            return value == null ? null : conversion.apply(value);
        } catch (BraidException e) {
            problems.error(node.place(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private List<NullInjection> nullInjections(Section section) {
        Node.@Nullable Array list = section.optional("null_injection", Expected.LIST);
        Node.@Nullable Array other = section.optional("null_injections", Expected.LIST);
        @Nullable Node second = section.find("null_injections");
        if (section.find("null_injection") != null && second != null) {
            problems.error(second.place(), "found this key and \"null_injection\", expected one of them");
        }
        List<NullInjection> injections = new ArrayList<>();
        Map<String, FieldName> first = new LinkedHashMap<>();
        for (Node node : list != null ? list.elements() : other != null ? other.elements() : List.<Node>of()) {
            @Nullable NullInjection injection = nullInjection(node);
            if (injection != null) {
                FieldName earlier = first.putIfAbsent(injection.field().text(), injection.field());
                if (earlier != null) {
                    problems.error(
                            injection.field().place(),
                            "found the field \"" + earlier.text() + "\" again, expected it once: it stands in line "
                                    + earlier.place().line() + " already");
                }
                injections.add(injection);
            }
        }
        return injections;
    }

    private @Nullable NullInjection nullInjection(Node node) {
        Node.@Nullable Structure structure = Expected.OBJECT.read(node, problems);
        if (structure == null) {
            return null;
        }
        Section section = new Section(structure, problems);
        @Nullable FieldName field = field(section, "field");
        @Nullable Double probability = section.required("null_probability", Expected.PROBABILITY);
        section.warnOfUnknownKeys();
        return field == null || probability == null ? null : new NullInjection(field, probability);
    }

    private @Nullable TimeSkipping timeSkipping(Section replay) {
        Node.@Nullable Structure structure = replay.optional("time_skipping", Expected.OBJECT);
        if (structure == null) {
            return null;
        }
        Section section = new Section(structure, problems);
        @Nullable Double probability = section.required("skip_probability", Expected.PROBABILITY);
        @Nullable Double min = section.required("min_skip_duration", Expected.NOT_NEGATIVE);
        @Nullable Double max = section.required("max_skip_duration", Expected.NOT_NEGATIVE);
        section.warnOfUnknownKeys();
        if (probability == null || min == null || max == null) {
            return null;
        }
        @Nullable Node node = section.find("min_skip_duration");
        if (min > max && node != null) {
            problems.expected(node, "at most the value of \"max_skip_duration\"");
            return null;
        }
        return new TimeSkipping(probability, min, max);
    }
}
