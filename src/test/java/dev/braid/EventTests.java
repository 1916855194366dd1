package dev.braid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.fasterxml.jackson.databind.JsonNode;
import dev.braid.internal.record.ProcessNames;
import dev.braid.internal.record.RecordIdentity;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTests {

    private static final String RECORD = """
            {"time":"2024-01-01T00:00:00.000Z","text":"tea","whole":7,"big":9007199254740993,\
            "huge":123456789012345678901234567890,"real":2.50,"yes":true,"none":null,\
            "payload":{"id":"a1","os.version":"12","deep":{"er":[1,{"in":2}]},"time":"inner"},\
            "a.b":{"c.d":3},"list":[1,"two",null],"day":"2024-02-29","when":"2024-02-29T13:30:00+02:00","çay":"ü😀"}""";

    private final Event event = TestEvents.event(17, Instant.parse("2024-01-01T00:00:00.000000001Z"), RECORD, null);

    @Test
    void fieldsHaveTheTypesOfTheirValues() {
        assertThat(event.get("text")).isEqualTo("tea");
        assertThat(event.get("whole")).isEqualTo(7);
        assertThat(event.get("big")).isEqualTo(9007199254740993L);
        assertThat(event.get("huge")).isEqualTo(new BigInteger("123456789012345678901234567890"));
        assertThat(event.get("real")).isEqualTo(2.5);
        assertThat(event.get("yes")).isEqualTo(true);
        assertThat(event.get("none")).isNull();
        assertThat(event.get("absent")).isNull();
        assertThat(event.get("list")).asInstanceOf(LIST).containsExactly(1, "two", null);
        assertThat(event.get("çay")).isEqualTo("ü😀");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "payload.id, a1",
                "payload.\"os.version\", 12",
                "payload.'os.version', 12",
                "\"a.b\".\"c.d\", 3",
                "payload.time, inner",
                "payload.deep.er, `[1, {in=2}]`",
                "`'text'`, tea",
                "payload.deep, `{er=[1, {in=2}]}`",
            })
    void pathsLeadInward(String path, String value) {
        assertThat(String.valueOf(event.get(path))).isEqualTo(value);
        assertThat(event.has(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "absent",
        "payload.absent",
        "text.length",
        "list.0",
        "none.x",
        "payload.id.x",
        "a.b",
        "payload.os.version"
    })
    void whereNothingIsAFieldIsLeftOut(String path) {
        assertThat(event.has(path)).isFalse();
        assertThat(event.get(path)).isNull();
        assertThat(event.getString(path)).isNull();
        assertThat(event.getLong(path)).isNull();
        assertThat(event.getDouble(path)).isNull();
        assertThat(event.getBoolean(path)).isNull();
        assertThat(event.getInstant(path)).isNull();
    }

    @Test
    void nullIsThere() {
        assertThat(event.has("none")).isTrue();
        assertThat(event.getString("none")).isNull();
        assertThat(event.getInstant("none")).isNull();
    }

    @Test
    void typedGettersConvertWhatNeedsNoGuess() {
        assertThat(event.getString("text")).isEqualTo("tea");
        assertThat(event.getLong("whole")).isEqualTo(7L);
        assertThat(event.getLong("big")).isEqualTo(9007199254740993L);
        assertThat(event.getDouble("whole")).isEqualTo(7.0);
        assertThat(event.getDouble("real")).isEqualTo(2.5);
        assertThat(event.getBoolean("yes")).isTrue();
        assertThat(event.getInstant("time")).isEqualTo("2024-01-01T00:00:00Z");
        assertThat(event.getInstant("day")).isEqualTo("2024-02-29T00:00:00Z");
        assertThat(event.getInstant("when")).isEqualTo("2024-02-29T11:30:00Z");
    }

    @Test
    void typedGettersSayWhatTheyFound() {
        assertMessage(() -> event.getString("whole"), "event #17, field `whole`: found 7, expected text");
        assertMessage(() -> event.getLong("text"), "event #17, field `text`: found \"tea\", expected a whole number");
        assertMessage(() -> event.getLong("real"), "event #17, field `real`: found 2.5, expected a whole number");
        assertMessage(
                () -> event.getLong("huge"),
                "event #17, field `huge`: found 123456789012345678901234567890, expected a whole number of at most 64 bits");
        assertMessage(() -> event.getDouble("yes"), "event #17, field `yes`: found true, expected a number");
        assertMessage(() -> event.getBoolean("whole"), "event #17, field `whole`: found 7, expected true or false");
        assertMessage(() -> event.getInstant("whole"), "event #17, field `whole`: found 7, expected an instant");
        assertMessage(() -> event.getInstant("text"), "event #17, field `text`: found \"tea\", expected an instant");
        assertMessage(
                () -> event.getString("payload.deep"),
                "event #17, field `payload.deep`: found {er=[1, {in=2}]}, expected text");
    }

    @Test
    void fieldsAreInOrderAndCannotBeChanged() {
        Map<String, @Nullable Object> fields = event.fields();
        assertThat(fields.keySet())
                .containsExactly(
                        "time", "text", "whole", "big", "huge", "real", "yes", "none", "payload", "a.b", "list", "day",
                        "when", "çay");
        assertThat(fields).isUnmodifiable();
        assertThat((Map<?, ?>) fields.get("payload")).isUnmodifiable();
        assertThat((List<?>) fields.get("list")).isUnmodifiable();
    }

    @Test
    void jsonIsTheRecordAndBytesAreACopy() {
        assertThat(event.toJson()).isEqualTo(RECORD);
        byte[] bytes = event.toBytes();
        bytes[0] = 'x';
        assertThat(new String(event.toBytes(), StandardCharsets.UTF_8)).isEqualTo(RECORD);
        assertThat(event).hasToString("#17 2024-01-01T00:00:00.000000001Z worker-000001 event " + RECORD);
    }

    @Test
    void theTypeIsThatOfItsFieldElseTheEmitter() {
        assertThat(type("{}")).isEqualTo("event");
        assertThat(type("{\"event_type\":null}")).isEqualTo("event");
        assertThat(type("{\"event_type\":\"login\"}")).isEqualTo("login");
        assertThat(type("{\"event_type\":404}")).isEqualTo("404");
    }

    private static String type(String json) {
        return TestEvents.event(0, Instant.EPOCH, json, null).type();
    }

    @Test
    void theKeyIsThatOfItsFieldElseTheWorker() {
        assertThat(key("{\"user\":{\"id\":5}}", "user.id")).isEqualTo("5");
        assertThat(key("{\"user\":{\"id\":null}}", "user.id")).isEqualTo("worker-000001");
        assertThat(key("{}", "user.id")).isEqualTo("worker-000001");
        assertThat(key("{\"user\":{\"id\":5}}", null)).isEqualTo("worker-000001");
    }

    private static String key(String json, @Nullable String keyField) {
        return TestEvents.event(0, Instant.EPOCH, json, keyField).key();
    }

    @Test
    void eventsAreEqualByIndexAndBytes() {
        Event same = TestEvents.event(17, Instant.EPOCH, RECORD, "text");
        assertThat(same).isEqualTo(event).hasSameHashCodeAs(event);
        assertThat(TestEvents.event(18, Instant.EPOCH, RECORD, null)).isNotEqualTo(event);
        assertThat(TestEvents.event(17, Instant.EPOCH, "{}", null)).isNotEqualTo(event);
        assertThat(event).isNotEqualTo(RECORD);
    }

    record Order(String id, int amount, Instant time) {}

    @Test
    void aRecordIsBoundToATypeOfTheUsers() {
        Event order = TestEvents.event(
                3, Instant.EPOCH, "{\"time\":\"2024-01-01T00:00:00.000Z\",\"id\":\"a\",\"amount\":5,\"more\":1}", null);

        assertThat(order.as(Order.class)).isEqualTo(new Order("a", 5, Instant.parse("2024-01-01T00:00:00Z")));
        assertThat(order.as(Map.class).get("amount")).isEqualTo(5);
        assertThat(order.as(JsonNode.class).get("id").asText()).isEqualTo("a");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> TestEvents.event(3, Instant.EPOCH, "{\"amount\":\"much\"}", null)
                        .as(Order.class))
                .withMessage("event #3 1970-01-01T00:00:00Z worker-000001 event {\"amount\":\"much\"} cannot be read as"
                        + " dev.braid.EventTests$Order: field `amount`: Cannot deserialize value of type `int` from"
                        + " String \"much\": not a valid `int` value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"i\":1,\"i\":2}; byte 11: found the field `i` twice, expected it once",
                "{\"a\":{\"b\":1,\"c\":2,\"\\u0062\":3}}; byte 27: found the field `b` twice, expected it once",
                "[1]; found a list, expected a JSON object",
                "null; found `null`, expected a JSON object",
            })
    void aRecordOfOthersIsAnObjectWhoseFieldsDiffer(String json, String message) {
        assertMessage(() -> of(json.getBytes(StandardCharsets.UTF_8)), message);
    }

    @Test
    void aRecordOfOthersHasLimits() {
        assertMessage(
                () -> of(utf8("{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}")),
                "Document nesting depth (1001) exceeds the maximum allowed (1000)");
        assertMessage(
                () -> of(utf8("{\"a\":1" + "0".repeat(1500) + "}")),
                "Number value length (1501) exceeds the maximum allowed (1000)");
        assertMessage(
                () -> of(utf8("{\"a\":0." + "3".repeat(1500) + "}")),
                "Number value length (1501) exceeds the maximum allowed (1000)");
        assertThat(of(utf8("{\"a\":" + "[".repeat(999) + "]".repeat(999) + "}")).get("a"))
                .asInstanceOf(LIST)
                .hasSize(1);
        assertThat(of(utf8("{\"a\":1" + "0".repeat(999) + "}")).get("a")).isEqualTo(BigInteger.TEN.pow(999));
    }

    @Test
    void namesAndTextsOfOthersMayBeLong() {
        String name = "n".repeat(60_000);
        assertThat(of(utf8("{\"" + name + "\":1}")).getLong(name)).isEqualTo(1);
        String text = "x".repeat(21_000_000);
        assertThat(of(utf8("{\"text\":\"" + text + "\"}")).getString("text")).isEqualTo(text);
    }

    @Test
    void aRecordOfOthersIsInUtf8() {
        String found = "found JSON in UTF-16 or UTF-32, expected UTF-8";
        for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE")) {
            assertMessage(() -> of("{\"a\":1}".getBytes(Charset.forName(charset))), found);
        }
    }

    @Test
    void aRecordOfOthersLosesItsWhiteSpace() {
        Event event = of(utf8("\ufeff{\r\n\t\"a b\" : \"x \\\" \\\\\\ny\",\n \"l\": [ 1, { } ]\n}\n"));
        assertThat(event.toJson()).isEqualTo("{\"a b\":\"x \\\" \\\\\\ny\",\"l\":[1,{}]}");
        assertThat(event.getString("a b")).isEqualTo("x \" \\\ny");
    }

    private static Event of(byte[] json) {
        return Event.of(0, Instant.EPOCH, "login", "user-1", json);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void workersAreCountedFromOneWithSixDigitsOrMore() {
        assertThat(new Event(origin(), 0, 0, 0, 0, new byte[] {'{', '}'}).key()).isEqualTo("worker-000001");
        assertThat(new Event(origin(), 0, 999_999, 0, 0, new byte[] {'{', '}'}).key())
                .isEqualTo("worker-1000000");
    }

    private static Origin origin() {
        return new RunOrigin(
                0, new RecordIdentity("event", RecordIdentity.DEFAULT_TYPE_FIELD, null, ProcessNames.WORKERS));
    }

    private static void assertMessage(Runnable call, String message) {
        assertThatExceptionOfType(BraidException.class).isThrownBy(call::run).withMessage(message);
    }
}
