package dev.braid.internal.spec;

/** About how many bytes a value takes in a pool. */
final class Size {

    /** Where a value begins in its pool. */
    private static final int OFFSET = 8;

    private Size() {}

    static double of(Value value) {
        return OFFSET + json(value);
    }

    private static double json(Value value) {
        if (value instanceof Value.Text text) {
            return 2 + mean(text.length());
        }
        if (value instanceof Value.Structure structure) {
            return structure.dimensions().stream()
                    .mapToDouble(field -> json(field) + 4)
                    .sum();
        }
        if (value instanceof Value.Array array) {
            double element =
                    array.elements().stream().mapToDouble(Size::json).average().orElse(0);
            return 2 + mean(array.length()) * (element + 1);
        }
        if (value instanceof Value.Pooled pooled) {
            return json(pooled.value());
        }
        if (value instanceof Value.Enumeration enumeration) {
            return enumeration.values().stream()
                    .mapToInt(String::length)
                    .average()
                    .orElse(0);
        }
        return value instanceof Value.Uuid ? 38 : 20;
    }

    private static double json(Field field) {
        return json(field.value()) + (field.name() == null ? 0 : field.name().length());
    }

    private static double mean(Distribution length) {
        return Math.max(0, Samples.mean(length));
    }
}
