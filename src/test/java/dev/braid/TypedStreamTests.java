package dev.braid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonBackReference;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects of users' types, whose properties are fields that a record can have. */
class TypedStreamTests {

    private static final Generator ORDERS = Generator.of("""
            interarrival: {type: constant, value: 1}
            emitters:
              - name: order
                dimensions:
                  - {type: counter, name: order_id, start: 1}
                  - type: object
                    name: buyer
                    dimensions: [{type: enum, name: name, values: [ann], weights: [1]}, {type: enum, name: "e.mail", values: [a@b.c], weights: [1]}]
                  - type: list
                    name: lines
                    length_distribution: {type: constant, value: 1}
                    selection_distribution: {type: constant, value: 0}
                    elements: [{type: object, dimensions: [{type: counter, name: count}]}]
              - name: refund
                dimensions: [{type: counter, name: amount}]
            states:
              - name: s
                emitter: order
                delay: {type: constant, value: 0}
                transitions: [{next: stop, probability: 1}]
            """).count(2);

    record Order(Instant time, @JsonProperty("order_id") long id, Buyer buyer, List<Line> lines) {}

    record Buyer(String name, @JsonProperty("e.mail") String mail) {}

    record Line(int count) {}

    @Test
    void objects() {
        assertThat(ORDERS.stream(Order.class))
                .containsExactly(
                        new Order(
                                Instant.parse("2024-01-01T00:00:00Z"),
                                1,
                                new Buyer("ann", "a@b.c"),
                                List.of(new Line(0))),
                        new Order(
                                Instant.parse("2024-01-01T00:00:01Z"),
                                2,
                                new Buyer("ann", "a@b.c"),
                                List.of(new Line(1))));
    }

    @Test
    void nodesAndMaps() {
        assertThat(ORDERS.stream(JsonNode.class))
                .map(node -> node.get("order_id").asInt())
                .containsExactly(1, 2);
        assertThat(ORDERS.stream(Map.class))
                .map(fields -> fields.get("order_id"))
                .containsExactly(1, 2);
    }

    record Misspelled(@JsonProperty("oder_id") long id) {}

    record InTheBuyer(Misnamed buyer) {}

    record Misnamed(@JsonProperty("e.mial") String mail) {}

    record InTheLines(List<Counted> lines) {}

    static class InTheArray {

        public Counted[] lines = {};
    }

    record Counted(int cuont) {}

    record Elsewhere(String carrier, int parcels) {}

    static class Bean {

        private int amount;
        private int amuont;

        public int getAmount() {
            return amount;
        }

        public void setAmount(int amount) {
            this.amount = amount;
        }

        public int getAmuont() {
            return amuont;
        }

        public void setAmuont(int amuont) {
            this.amuont = amuont;
        }
    }

    record BesideOthers(@JsonAnySetter Map<String, Object> others, int nothing) {}

    static List<List<Object>> refused() {
        return List.of(
                List.of(Misspelled.class, "`Misspelled`: found `oder_id`", "; did you mean \"order_id\"?"),
                List.of(
                        InTheBuyer.class,
                        "`InTheBuyer`: found `buyer.\"e.mial\"`",
                        "; did you mean \"buyer.\\\"e.mail\\\"\"?"),
                List.of(InTheLines.class, "`InTheLines`: found `lines[].cuont`", "; did you mean \"lines[].count\"?"),
                List.of(InTheArray.class, "`InTheArray`: found `lines[].cuont`", "; did you mean \"lines[].count\"?"),
                List.of(Bean.class, "`Bean`: found `amuont`", "; did you mean \"amount\"?"),
                List.of(BesideOthers.class, "`BesideOthers`: found `nothing`", ""));
    }

    @ParameterizedTest
    @MethodSource
    void refused(List<Object> refusal) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> ORDERS.stream((Class<?>) refusal.get(0)))
                .withMessage(refusal.get(1) + ", expected a field that a record of this specification can have"
                        + refusal.get(2));
    }

    @Test
    void allAreTold() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> ORDERS.stream(Elsewhere.class))
                .withMessage(
                        "`Elsewhere`: found `carrier`, expected a field that a record of this specification can have\n"
                                + "`Elsewhere`: found `parcels`, expected a field that a record of this specification can have");
    }

    record Refund(int amount) {}

    record Aliased(@JsonAlias({"id", "order_id"}) long number) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Named(long orderId) {}

    @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
    record InAnyCase(long ORDER_ID) {}

    record Ignored(Instant time, @JsonIgnore String note) {}

    @JsonIgnoreProperties("note")
    record IgnoredByTheClass(Instant time, String note) {}

    record ReadOnly(
            Instant time,

            @JsonProperty(access = JsonProperty.Access.READ_ONLY)
            String note) {}

    record Others(Instant time, @JsonAnySetter Map<String, Object> others) {}

    record Unwrapped(@JsonUnwrapped Refund amount) {}

    record Injected(@JsonProperty("note") @JacksonInject String note) {}

    record Whole(Map<String, Object> fields) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Whole {}
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes(@JsonSubTypes.Type(OneOfMany.class))
    interface Many {}

    record OneOfMany(@JsonProperty("order_id") long id, String note) implements Many {}

    @JsonDeserialize(builder = Built.Builder.class)
    record Built(int amount) {

        static class Builder {

            private int amount;

            Builder withAmount(int value) {
                amount = value;
                return this;
            }

            Built build() {
                return new Built(amount);
            }
        }
    }

    @JsonIdentityInfo(generator = ObjectIdGenerators.IntSequenceGenerator.class, property = "@id")
    static class Identified {

        public int amount;
    }

    static class Child {

        @JsonBackReference
        public Child parent;

        public int amount;
    }

    static class Computing {

        public int amount;

        public int getDoubled() {
            return 2 * amount;
        }

        public List<String> getNotes() {
            return new ArrayList<>();
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Refund.class,
                Aliased.class,
                Named.class,
                InAnyCase.class,
                Ignored.class,
                IgnoredByTheClass.class,
                ReadOnly.class,
                Others.class,
                Unwrapped.class,
                Injected.class,
                Whole.class,
                Many.class,
                OneOfMany.class,
                Built.class,
                Identified.class,
                Child.class,
                Computing.class
            })
    void takenByNameOrNotRead(Class<?> type) {
        assertThat(ORDERS.stream(type)).isNotNull();
    }

    @Test
    void theRowsOfAFileMayHaveAnyField(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("rows.jsonl"), "{\"at\":1,\"amount\":1}\n");
        Path replay = Files.writeString(
                folder.resolve("rows.yaml"), "type: replay\nsource_file: rows.jsonl\ntime_field: at\n");

        assertThat(Generator.of(replay).stream(Bean.class)).isNotNull();
    }

    @Test
    void aTypeThatJacksonCannotRead() {
        record Unreadable(Object one, @JsonProperty("one") Object other) {}

        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> ORDERS.stream(Unreadable.class))
                .withMessageStartingWith("events cannot be read as " + Unreadable.class.getName() + ": ");
    }
}
