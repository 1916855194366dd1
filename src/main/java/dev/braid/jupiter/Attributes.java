package dev.braid.jupiter;

import dev.braid.BraidException;
import dev.braid.Generator;
import dev.braid.internal.time.Durations;
import dev.braid.internal.time.Instants;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Reads the attributes of an annotation; its messages name the one that is wrong. */
record Attributes(GeneratedEvents annotation, Class<?> testClass) {

    /** No limit could be this number. */
    static final long NO_COUNT = Long.MIN_VALUE;

    /** A generator that has all but its seed. */
    Generator generator(ParameterShape shape) {
        boolean hasCount = annotation.count() != NO_COUNT;
        boolean hasDuration = !annotation.duration().isEmpty();
        if (hasCount && hasDuration) {
            throw new BraidException("found `count` and `duration`, expected one of them");
        }
        if (!hasCount && !hasDuration && shape.isFinite()) {
            throw new BraidException("found neither `count` nor `duration`, expected one of them:"
                    + " a list or array needs an end, a `Stream` or `Iterator` does not");
        }
        Generator generator = read("spec", () -> Generator.of(annotation.spec(), testClass));
        if (hasCount) {
            generator = set("count", generator, g -> g.count(annotation.count()));
        }
        if (hasDuration) {
            generator = set("duration", generator, g -> g.duration(Durations.parse(annotation.duration())));
        }
        if (!annotation.keyField().isEmpty()) {
            generator = set("keyField", generator, g -> g.keyField(annotation.keyField()));
        }
        generator = set("typeField", generator, g -> g.typeField(annotation.typeField()));
        if (!annotation.pattern().isEmpty()) {
            if (!shape.isText()) {
                throw new BraidException("found `pattern` for elements of "
                        + shape.element().getSimpleName() + ", expected it for `String` or `byte[]` alone");
            }
            generator = set("pattern", generator, g -> g.pattern(annotation.pattern(), testClass));
        }
        generator = set("start", generator, g -> g.start(Instants.parse(annotation.start())));
        return set("concurrency", generator, g -> g.concurrency(annotation.concurrency()));
    }

    private static Generator set(String attribute, Generator generator, UnaryOperator<Generator> setting) {
        return read(attribute, () -> setting.apply(generator));
    }

    private static <T> T read(String attribute, Supplier<T> value) {
        try {
            return value.get();
        } catch (BraidException e) {
            throw new BraidException("`" + attribute + "`: " + e.getMessage(), e.getCause());
        }
    }
}
