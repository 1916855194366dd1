package dev.braid.jupiter;

import dev.braid.BraidException;
import dev.braid.Generator;
import dev.braid.RunClock;
import dev.braid.internal.time.Durations;
import dev.braid.internal.time.Instants;
import dev.braid.internal.time.Rates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What an annotation asks for; messages about it name the attribute that is wrong. */
record Attributes(
        String annotation,
        Made made,
        long count,
        String duration,
        List<Long> seeds,
        String start,
        RunClock clock,
        double speed,
        String rate,
        String pattern,
        String typeField,
        String keyField) {

    /** No limit could be this number. */
    static final long NO_COUNT = Long.MIN_VALUE;

    static Attributes of(GeneratedEvents annotation) {
        return new Attributes(
                "@GeneratedEvents",
                Made.of(annotation),
                annotation.count(),
                annotation.duration(),
                list(annotation.seed()),
                annotation.start(),
                annotation.clock(),
                annotation.speed(),
                annotation.rate(),
                annotation.pattern(),
                annotation.typeField(),
                annotation.keyField());
    }

    static Attributes of(EventSequence annotation) {
        return new Attributes(
                "@EventSequence",
                Made.of(annotation),
                annotation.count(),
                annotation.duration(),
                list(annotation.seed()),
                annotation.start(),
                annotation.clock(),
                annotation.speed(),
                annotation.rate(),
                annotation.pattern(),
                annotation.typeField(),
                annotation.keyField());
    }

    static Attributes of(EventSource annotation) {
        return new Attributes(
                "@EventSource",
                Made.of(annotation),
                annotation.count(),
                annotation.duration(),
                list(annotation.seed()),
                annotation.start(),
                RunClock.SIMULATED,
                1,
                "",
                annotation.pattern(),
                annotation.typeField(),
                annotation.keyField());
    }

    private static List<Long> list(long[] numbers) {
        List<Long> list = new ArrayList<>();
        for (long number : numbers) {
            list.add(number);
        }
        return list;
    }

    /** A generator of the events, without a seed, an end or a pace: any run that is asked for begins with its events. */
    Generator events(Class<?> testClass) {
        Generator generator = made.generator().apply(testClass);
        if (!keyField.isEmpty()) {
            generator = set("keyField", generator, g -> g.keyField(keyField));
        }
        if (!typeField.isEmpty()) {
            generator = set("typeField", generator, g -> g.typeField(typeField));
        }
        return hasStart() ? set("start", generator, g -> g.start(startTime())) : generator;
    }

    /** The run that is asked for. */
    Generator run(Generator events, Shape shape, Class<?> testClass) {
        Generator run = patterned(paced(limited(events, shape)), shape, testClass);
        if (clock == RunClock.MANUAL && !shape.isLive()) {
            throw new BraidException("`clock`: found MANUAL for a type whose clock cannot be moved,"
                    + " expected it for an `EventStream` alone");
        }
        run.live(); // Says what does not go together.
        shape.check(run);
        return run;
    }

    private Generator limited(Generator generator, Shape shape) {
        boolean hasCount = count != NO_COUNT;
        boolean hasDuration = !duration.isEmpty();
        if (hasCount && hasDuration) {
            throw new BraidException("found `count` and `duration`, expected one of them");
        }
        if (hasCount) {
            return set("count", generator, g -> g.count(count));
        }
        if (hasDuration) {
            return set("duration", generator, g -> g.duration(Durations.parse(duration)));
        }
        if (shape.isFinite() && !generator.ends()) {
            throw new BraidException(made.endless().get());
        }
        return generator;
    }

    private Generator paced(Generator generator) {
        Generator paced = set("speed", generator.clock(clock), g -> g.speed(speed));
        return rate.isEmpty() ? paced : set("rate", paced, g -> g.rate(Rates.parse(rate)));
    }

    /** An annotation cannot leave out an attribute: one that stands at its default is taken for one that was not given. */
    private boolean hasStart() {
        return !start.equals(Generator.DEFAULT_START);
    }

    Instant startTime() {
        return Instants.parse(start);
    }

    private Generator patterned(Generator generator, Shape shape, Class<?> testClass) {
        if (pattern.isEmpty()) {
            return generator;
        }
        if (!shape.isText()) {
            throw new BraidException("found `pattern` for elements of "
                    + shape.element().getSimpleName() + ", expected it for `String` or `byte[]` alone");
        }
        return set("pattern", generator, g -> g.pattern(pattern, testClass));
    }

    private static Generator set(String attribute, Generator generator, UnaryOperator<Generator> setting) {
        return read(attribute, () -> setting.apply(generator));
    }

    /** The value of an attribute, which a message about it names. */
    static <T> T read(String attribute, Supplier<T> value) {
        try {
            return value.get();
        } catch (BraidException e) {
            throw new BraidException("`" + attribute + "`: " + e.getMessage(), e.getCause());
        }
    }
}
