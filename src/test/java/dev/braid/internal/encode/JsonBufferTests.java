package dev.braid.internal.encode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.braid.BraidException;
import java.io.IOException;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBufferTests {

    @Test
    void appendsPieces() {
        assertThat(written(out -> {
                    out.raw((byte) '{');
                    out.raw("\"a\":".getBytes(UTF_8));
                    out.nul();
                    out.raw("xx,\"b\":xx".getBytes(UTF_8), 2, 5);
                    out.bool(true);
                    out.raw(",\"c\":".getBytes(UTF_8));
                    out.bool(false);
                    out.raw((byte) '}');
                }))
                .isEqualTo("{\"a\":null,\"b\":true,\"c\":false}");
    }

    @Test
    void enclosesPartsThatBeginWithACommaEach() {
        assertThat(written(out -> {
                    out.raw((byte) '1');
                    out.raw(",2,3".getBytes(UTF_8));
                    out.enclose(1, (byte) '[', (byte) ']');
                    out.enclose(out.length(), (byte) '{', (byte) '}');
                }))
                .isEqualTo("1[2,3]{}");
    }

    @Test
    void growsAndKeepsItsArrayWhenTruncated() {
        JsonBuffer out = new JsonBuffer();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            out.number(i);
            expected.append(i);
        }
        assertThat(out.length()).isEqualTo(expected.length());
        assertThat(new String(out.array(), 0, out.length(), UTF_8)).isEqualTo(expected.toString());

        byte[] array = out.array();
        out.truncate(3);
        out.number(-7);
        assertThat(out.toBytes()).asString(UTF_8).isEqualTo("012-7");
        assertThat(out.array()).isSameAs(array);
    }

    @Test
    void growsToAPieceOfAnySize() {
        JsonBuffer out = new JsonBuffer();
        out.raw(new byte[100_000]);
        out.string("x".repeat(1_000_000));
        assertThat(out.length()).isEqualTo(1_100_002);
    }

    /** Every kind of value must make room for all that it writes, at whatever place the array ends. */
    @Test
    void makesRoomAtEveryDistanceFromTheEnd() {
        for (int before = 400; before <= 512; before++) {
            byte[] filler = new byte[before];
            for (Value value : Value.values()) {
                JsonBuffer out = new JsonBuffer();
                out.raw(filler);
                value.write(out);
                byte[] bytes = out.toBytes();
                assertThat(new String(bytes, before, bytes.length - before, UTF_8))
                        .isEqualTo(value.text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4})
    void isTruncatedWithinItsLength(int length) {
        JsonBuffer out = new JsonBuffer();
        out.number(123);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> out.truncate(length))
                .withMessage("length " + length + " of 3");
    }

    @Test
    void refusesMoreThanARecordMayHold() {
        JsonBuffer out = new JsonBuffer();
        out.raw((byte) 'x');
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> out.raw(new byte[0], 0, Integer.MAX_VALUE))
                .withMessage(
                        "found a record of more than 16777216 bytes (16 MB), expected a shorter one: give its lists and"
                                + " texts a `length_distribution` that yields less");
    }

    @Test
    void numbersAreThoseOfTheJdk() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200_000; i++) {
            assertNumber(random.nextLong() >> random.nextInt(64));
        }
        for (long power = 1; power > 0; power *= 10) {
            for (long value : new long[] {power - 1, power, power + 1, 9 * power, power * 10 - 1}) {
                assertNumber(value);
                assertNumber(-value);
            }
            if (power == 1_000_000_000_000_000_000L) {
                break;
            }
        }
        assertNumber(Long.MIN_VALUE);
        assertNumber(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0.0.0",
        "4294967295, 255.255.255.255",
        "3232235777, 192.168.1.1",
        "167838211, 10.1.2.3",
        "1684300900, 100.100.100.100",
        "4294967296, 0.0.0.0",
        "-1, 255.255.255.255",
    })
    void addressesAreDottedQuads(long address, String text) {
        assertThat(written(out -> out.ipv4(address))).isEqualTo('"' + text + '"');
    }

    @Test
    void everyOctetIsWritten() {
        for (int octet = 0; octet < 256; octet++) {
            long address = octet * 0x10000L + 255 - octet;
            String text = "\"0." + octet + ".0." + (255 - octet) + "\"";
            assertThat(written(out -> out.ipv4(address))).isEqualTo(text);
        }
    }

    @Test
    void uuidsAreThoseOfTheJdk() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            UUID uuid = new UUID(random.nextLong(), random.nextLong());
            assertThat(written(out -> out.uuid(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits())))
                    .isEqualTo('"' + uuid.toString() + '"');
        }
    }

    @Test
    void textIsEscapedAsLittleAsPossible() {
        assertThat(written(out -> out.string(""))).isEqualTo("\"\"");
        assertThat(written(out -> out.string("a/'b\u007f<é€😀>"))).isEqualTo("\"a/'b\u007f<é€😀>\"");
        assertThat(written(out -> out.string("\"\\\b\f\n\r\t"))).isEqualTo("\"\\\"\\\\\\b\\f\\n\\r\\t\"");
        assertThat(written(out -> out.string("\0\u001f"))).isEqualTo("\"\\u0000\\u001f\"");
    }

    @Test
    void loneSurrogatesAreEscaped() {
        assertThat(written(out -> out.string("\ud83d"))).isEqualTo("\"\\ud83d\"");
        assertThat(written(out -> out.string("\ude00\ud83dx"))).isEqualTo("\"\\ude00\\ud83dx\"");
        assertThat(written(out -> out.string("\ud83d\ud83d\ude00"))).isEqualTo("\"\\ud83d😀\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x20, 0x80, 0x100, 0x1000, 0x10000})
    void anyTextReadsBack(int range) throws IOException {
        Random random = new Random(range);
        JsonFactory json = new JsonFactory();
        for (int i = 0; i < 500; i++) {
            String text = random.ints(random.nextInt(50), 0, range)
                    .collect(StringBuilder::new, (builder, c) -> builder.append((char) c), StringBuilder::append)
                    .toString();
            String encoded = written(out -> out.string(text));
            try (JsonParser parser = json.createParser(encoded)) {
                parser.nextToken();
                assertThat(parser.getText()).isEqualTo(text);
            }
        }
    }

    private static void assertNumber(long value) {
        assertThat(written(out -> out.number(value))).isEqualTo(Long.toString(value));
    }

    private static String written(Consumer<JsonBuffer> value) {
        JsonBuffer out = new JsonBuffer();
        value.accept(out);
        return new String(out.toBytes(), UTF_8);
    }

    private enum Value {
        DIGIT("5") {
            @Override
            void write(JsonBuffer out) {
                out.number(5);
            }
        },
        NUMBER("-9223372036854775808") {
            @Override
            void write(JsonBuffer out) {
                out.number(Long.MIN_VALUE);
            }
        },
        DECIMAL("-1.7976931348623157E308") {
            @Override
            void write(JsonBuffer out) {
                out.decimal(-Double.MAX_VALUE);
            }
        },
        SMALL_DECIMAL("-0.000012345678901234568") {
            @Override
            void write(JsonBuffer out) {
                out.decimal(-0.000012345678901234568);
            }
        },
        FIXED("-9.000000000000000000") {
            @Override
            void write(JsonBuffer out) {
                out.decimal(-9, 18);
            }
        },
        FIXED_DIGIT("3") {
            @Override
            void write(JsonBuffer out) {
                out.decimal(3, 0);
            }
        },
        ADDRESS("\"255.255.255.1\"") {
            @Override
            void write(JsonBuffer out) {
                out.ipv4(0xFFFFFF01L);
            }
        },
        LONG_ADDRESS("\"255.255.255.255\"") {
            @Override
            void write(JsonBuffer out) {
                out.ipv4(-1);
            }
        },
        ID("\"00000000-0000-0001-ffff-ffffffffffff\"") {
            @Override
            void write(JsonBuffer out) {
                out.uuid(1, -1);
            }
        },
        TEXT("\"abc\"") {
            @Override
            void write(JsonBuffer out) {
                out.string("abc");
            }
        },
        ESCAPES("\"€\\u0001😀\\ud800\\n\"") {
            @Override
            void write(JsonBuffer out) {
                out.string("€\u0001😀\ud800\n");
            }
        },
        TRUE("true") {
            @Override
            void write(JsonBuffer out) {
                out.bool(true);
            }
        },
        TIME("253402300799.999") {
            @Override
            void write(JsonBuffer out) {
                TimeFormat.EPOCH.writer().write(253402300799L, 999_999_999, out);
            }
        },
        NANOS("253402300799999999999") {
            @Override
            void write(JsonBuffer out) {
                TimeFormat.NANOS.writer().write(253402300799L, 999_999_999, out);
            }
        },
        ISO("\"2024-01-01T00:00:00.000Z\"") {
            @Override
            void write(JsonBuffer out) {
                TimeFormat.ISO.writer().writeMillis(1704067200000L, out);
            }
        };

        private final String text;

        Value(String text) {
            this.text = text;
        }

        abstract void write(JsonBuffer out);
    }
}
