package dev.braid.internal.document;

import dev.braid.BraidException;
import dev.braid.internal.setting.Setting;
import dev.braid.internal.setting.SettingNames;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How much a document may ask for, from system properties.
 *
 * @param depth of objects and lists within each other, {@code braid.limits.depth}
 * @param documentBytes {@code braid.limits.document-bytes}
 * @param poolValues of all pools of a specification together, {@code braid.limits.pool-values}
 * @param poolBytes of all pools of a specification together, {@code braid.limits.pool-bytes}
 * @param rowBytes of a row of a file that is replayed, {@code braid.limits.row-bytes}
 */
public record Limits(int depth, int documentBytes, int poolValues, long poolBytes, int rowBytes) {

    /** Of a run that somebody begins: a misspelled property is refused too. */
    public static Limits configured() {
        SettingNames.checkProperties();
        return of(System::getProperty);
    }

    static Limits of(UnaryOperator<@Nullable String> properties) {
        // Readers of trees recurse: a greater depth than this could overflow a small stack.
        // Values of documents and pools lie in one array together, which has at most 2 GB.
        return new Limits(
                (int) property(properties, Setting.LIMIT_OF_DEPTH, 64, 1000),
                (int) property(properties, Setting.LIMIT_OF_DOCUMENT_BYTES, 16 << 20, 1 << 30),
                (int) property(properties, Setting.LIMIT_OF_POOL_VALUES, 10_000_000, Integer.MAX_VALUE - 8),
                property(properties, Setting.LIMIT_OF_POOL_BYTES, 256 << 20, 1 << 30),
                (int) property(properties, Setting.LIMIT_OF_ROW_BYTES, 1 << 20, 1 << 28));
    }

    private static long property(
            UnaryOperator<@Nullable String> properties, Setting setting, long usual, long highest) {
        String property = setting.key();
        @Nullable String value = properties.apply(property);
        if (value == null) {
            return usual;
        }
        try {
            long number = Long.parseLong(value.trim());
            if (number >= 1 && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below, as a number out of range is.
        }
        throw new BraidException("System property `" + property + "`: found \"" + value
                + "\", expected a whole number from 1 to " + highest + " (without the property it is " + usual + ")");
    }
}
