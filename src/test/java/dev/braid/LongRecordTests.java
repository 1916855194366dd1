package dev.braid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongRecordTests {

    private static final int LONGEST = 16_777_216;
    private static final String TOO_LONG = "found a record of more than 16777216 bytes (16 MB), expected a shorter one:"
            + " give its lists and texts a `length_distribution` that yields less";

    private static final String NUMBER =
            "{type: int, name: number, distribution: {type: uniform, min: 1e18, max: 9e18}}";
    private static final String LISTS = list("lists", constant(100_000), list("list", constant(100_000), NUMBER));

    /** So short in the mean that there seems to be room for two of them. */
    private static final String POOL = list("lists", exponential(2400), list("list", exponential(2400), NUMBER))
            .replaceFirst("}$", ", cardinality: 2, cardinality_distribution: {type: uniform, min: 0, max: 1}}");

    @ParameterizedTest
    @ValueSource(strings = {"record", "variable", "pool"})
    void endsBeforeAHeapOf64MegabytesDoes(String place) {
        assertThat(ChildJvm.run(List.of("-Xmx64m"), Endless.class, List.of(place)))
                .isEqualTo(TOO_LONG + "\n");
    }

    static final class Endless {

        private Endless() {}

        public static void main(String[] arguments) throws IOException {
            Generator generator = switch (arguments[0]) {
                case "record" -> generator("", LISTS);
                case "variable" -> generator(LISTS, "{type: variable, name: lists, variable: lists}");
                default -> generator("", POOL);
            };
            try {
                generator.writeTo(OutputStream.nullOutputStream());
            } catch (BraidException e) {
                System.out.print(e.getMessage() + "\n");
            }
        }
    }

    @Test
    void isOneOfMoreThan16MegabytesHoweverItIsTaken() throws IOException {
        int rest = LONGEST - generator("", about16Megabytes(0)).events().get(0).toBytes().length;

        Generator longest = generator("", about16Megabytes(rest));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        longest.writeTo(out);
        assertThat(out.size()).isEqualTo(LONGEST + 1);
        assertThat(longest.events().get(0).toBytes()).hasSize(LONGEST);

        Generator tooLong = generator("", about16Megabytes(rest + 1));
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(tooLong::events)
                .withMessage(TOO_LONG);
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> tooLong.writeTo(out))
                .withMessage(TOO_LONG);
    }

    @Test
    void mayBeALineOfAPattern() {
        Generator lines = generator("", text(1_000_000)).pattern("{text}".repeat(17));

        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> lines.lines().toList())
                .withMessage(TOO_LONG);
    }

    private static String about16Megabytes(int more) {
        return list("texts", constant(16), text(1_000_000)) + "," + text(more);
    }

    private static String text(int length) {
        return "{type: string, name: text, chars: x, length_distribution: " + constant(length) + "}";
    }

    private static String list(String name, String length, String element) {
        return "{type: list, name: " + name + ", elements: [" + element + "], selection_distribution: " + constant(0)
                + ", length_distribution: " + length + "}";
    }

    private static String constant(int value) {
        return "{type: constant, value: " + value + "}";
    }

    private static String exponential(int mean) {
        return "{type: exponential, mean: " + mean + "}";
    }

    private static Generator generator(String variables, String dimensions) {
        return Generator.of("""
                        interarrival: {type: constant, value: 1}
                        emitters: [{name: e, dimensions: [DIMENSIONS]}]
                        states:
                          - name: s
                            emitter: e
                            variables: [VARIABLES]
                            delay: {type: constant, value: 1}
                            transitions: [{next: stop, probability: 1}]
                        """.replace("DIMENSIONS", dimensions).replace("VARIABLES", variables))
                .count(1);
    }
}
