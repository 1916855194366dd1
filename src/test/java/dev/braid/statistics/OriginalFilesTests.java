package dev.braid.statistics;

import static dev.braid.statistics.Counts.exponential;
import static dev.braid.statistics.Counts.normal;
import static dev.braid.statistics.Counts.uniformWhole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.braid.Event;
import dev.braid.Generator;
import dev.braid.SpecificationFiles;
import dev.braid.internal.random.Statistics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The original's specifications, unmodified. Seeds are fixed, so that a test passes always or never; the thresholds are
 * those of {@link Statistics} and, for single frequencies, 5 standard deviations, which right code passes at all but one in
 * a million seeds.
 */
class OriginalFilesTests {

    private static final Instant START = Instant.parse(Generator.DEFAULT_START);

    @Test
    void clickstreamFollowsItsTransitions() throws IOException {
        List<Event> events = run("clickstream.json", 11, 200_000);
        JsonNode specification = specification("clickstream.json");
        Map<String, List<String>> followers = new LinkedHashMap<>();
        story(events).values().forEach(types -> {
            assertThat(types.get(0)).isEqualTo("login");
            for (int i = 1; i < types.size(); i++) {
                followers
                        .computeIfAbsent(types.get(i - 1), type -> new ArrayList<>())
                        .add(types.get(i));
            }
        });

        Map<String, String> typeOfState = new LinkedHashMap<>();
        for (JsonNode state : specification.get("states")) {
            for (JsonNode variable : state.get("variables")) {
                if (variable.get("name").asText().equals("event_type")) {
                    typeOfState.put(
                            state.get("name").asText(),
                            variable.get("values").get(0).asText());
                }
            }
        }
        for (JsonNode state : specification.get("states")) {
            Map<String, Double> weights = new LinkedHashMap<>();
            for (JsonNode transition : state.get("transitions")) {
                String next = transition.get("next").asText();
                if (!next.equalsIgnoreCase("stop")) {
                    weights.put(
                            Objects.requireNonNull(typeOfState.get(next)),
                            transition.get("probability").asDouble());
                }
            }
            String type =
                    Objects.requireNonNull(typeOfState.get(state.get("name").asText()));
            if (!weights.isEmpty()) {
                Counts.assertFit(Objects.requireNonNull(followers.get(type), type), weights);
            }
        }
    }

    @Test
    void clickstreamEndsAsOftenAsItSays() throws IOException {
        List<Event> events = run("clickstream.json", 12, 200_000);
        double stop = 0;
        for (JsonNode state : specification("clickstream.json").get("states")) {
            for (JsonNode transition : state.get("transitions")) {
                if (transition.get("next").asText().equalsIgnoreCase("stop")) {
                    assertThat(state.get("name").asText()).isEqualTo("purchase");
                    stop = transition.get("probability").asDouble();
                }
            }
        }
        // Workers are done that began early enough; a purchase that is the last of its story was followed by a stop.
        Instant late = events.get(events.size() - 1).time().minusSeconds(400);
        Map<String, Event> last = new LinkedHashMap<>();
        List<Event> purchases = new ArrayList<>();
        for (Event event : events) {
            last.put(event.key(), event);
            if (event.type().equals("purchase") && event.time().isBefore(late)) {
                purchases.add(event);
            }
        }
        long ends = purchases.stream()
                .filter(event -> event.equals(last.get(event.key())))
                .count();

        assertThat(last.values().stream().filter(event -> event.time().isBefore(late)))
                .allMatch(event -> event.type().equals("purchase"));
        assertThat(ends / (double) purchases.size())
                .isCloseTo(stop, within(5 * Math.sqrt(stop * (1 - stop) / purchases.size())));
    }

    @Test
    void clickstreamHasItsDelaysAndArrivals() {
        List<Event> events = run("clickstream.json", 13, 200_000);
        Map<String, Instant> before = new LinkedHashMap<>();
        List<Double> delays = new ArrayList<>();
        List<Instant> arrivals = new ArrayList<>();
        for (Event event : events) {
            Instant previous = before.put(event.key(), event.time());
            if (previous == null) {
                arrivals.add(event.time());
            } else {
                delays.add(seconds(previous, event.time()));
            }
        }
        Statistics.assertFits(array(delays), exponential(20));

        // The first hundred find a place; and the next only when somebody has left.
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < 100; i++) {
            gaps.add(seconds(arrivals.get(i - 1), arrivals.get(i)));
        }
        Statistics.assertFits(array(gaps), exponential(0.1));
        assertThat(arrivals.get(0)).isEqualTo(START);
    }

    @Test
    void clickstreamHasNoMoreThanAHundredWorkersAtATime() {
        List<Event> events = run("clickstream.json", 14, 100_000);
        Map<String, Integer> last = new LinkedHashMap<>();
        for (int i = 0; i < events.size(); i++) {
            last.put(events.get(i).key(), i);
        }
        Set<String> live = new LinkedHashSet<>();
        int most = 0;
        for (int i = 0; i < events.size(); i++) {
            String key = events.get(i).key();
            live.add(key);
            most = Math.max(most, live.size());
            if (last.get(key) == i) {
                live.remove(key);
            }
        }
        assertThat(most).isEqualTo(100);
    }

    @Test
    void clickstreamHasItsVariables() throws IOException {
        List<Event> events = run("clickstream.json", 15, 400_000);
        JsonNode states = specification("clickstream.json").get("states");
        List<Event> logins = ofType(events, "login");
        List<Event> searches = ofType(events, "search");

        assertThat(logins).hasSizeGreaterThan(1_000);
        Counts.assertSelected(values(logins, "client_device"), list(states, 0, "client_device"), exponential(2));
        Counts.assertSelected(values(logins, "client_lang"), list(states, 0, "client_lang"), normal(3, 2));
        Counts.assertSelected(values(logins, "client_country"), list(states, 0, "client_country"), normal(6, 4));
        Counts.assertSelected(values(logins, "referrer"), list(states, 0, "referrer"), normal(5, 3));
        Counts.assertSelected(values(searches, "product"), list(states, 2, "product"), exponential(20));
        Counts.assertSelected(values(searches, "keyword"), list(states, 2, "keyword"), exponential(10));
        Counts.assertPooled(values(logins, "client_ip"), 1000, exponential(100));
        Statistics.assertFits(
                logins.stream()
                        .mapToDouble(event -> event.getLong("user_id") + 0.5)
                        .toArray(),
                x -> x / 4001);
        assertThat(logins).allSatisfy(login -> {
            assertThat(address(login.getString("client_ip"))).isBetween(2130706433L, 2147483647L);
            assertThat(login.getLong("user_id")).isBetween(0L, 4000L);
            assertThat(login.has("product")).isTrue();
            assertThat(login.get("product")).isNull();
        });
        assertThat(ofType(events, "drop_from_cart")).isNotEmpty().allMatch(event -> event.get("product") == null);
    }

    @Test
    void clickstreamsVariablesStayWithTheWorker() {
        Map<String, String> who = new LinkedHashMap<>();
        for (Event event : run("clickstream.json", 16, 50_000)) {
            String mine = event.get("user_id") + " " + event.get("client_ip") + " " + event.get("client_lang");
            assertThat(who.merge(event.key(), mine, (first, now) -> first)).isEqualTo(mine);
        }
        assertThat(who).hasSizeGreaterThan(500);
    }

    @Test
    void flightsHaveTheirRangesAndCardinalities() throws IOException {
        List<Event> events = run("flight_data_summarized.json", 21, 40_000);
        JsonNode dimensions = specification("flight_data_summarized.json")
                .get("emitters")
                .get(0)
                .get("dimensions");

        Counts.assertSelected(values(events, "airline"), texts(dimensions.get(0).get("values")), uniformWhole(0, 19));
        Counts.assertSelected(values(events, "origin"), texts(dimensions.get(4).get("values")), uniformWhole(0, 267));
        Counts.assertSelected(
                values(events, "destination"), texts(dimensions.get(5).get("values")), uniformWhole(0, 267));
        Counts.assertPooled(values(events, "flight_number"), 1000, uniformWhole(0, 999));
        Counts.assertPooled(values(events, "departure_delay"), 50, uniformWhole(0, 49));
        assertThat(Counts.of(values(events, "flight_number"))).hasSize(1000);
        assertThat(Counts.of(values(events, "departure_delay"))).hasSize(50);
        Instant day = Instant.parse("2005-11-02T00:00:00Z");
        Statistics.assertFits(
                events.stream()
                        .mapToDouble(event -> seconds(day, event.getInstant("arrival_time")))
                        .toArray(),
                x -> x / 86_399.9);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getLong("flight_number")).isBetween(1L, 6998L);
            assertThat(event.getLong("departure_delay")).isBetween(-15L, 35L);
            assertThat(event.getString("tail_number")).matches("[NLMSOPFT0-9]{5}");
            assertThat(event.time()).isEqualTo(START.plusSeconds(4 * event.index()));
        });
        assertThat(story(events)).hasSize(events.size());
    }

    @Test
    void halfOfTheNullsAreNull() {
        List<Event> events = run("nulls.json", 31, 30_000);
        // 5 standard deviations of so many tosses of a coin.
        double near = 5 * Math.sqrt(0.25 / events.size());
        List<String> fields = List.of("enum_dim", "string_dim", "int_dim", "dim_float", "dim_timestamp", "dim_ip");

        for (String field : fields) {
            assertThat(events).allMatch(event -> event.has(field));
            assertThat(share(events, event -> event.get(field) == null)).isCloseTo(0.5, within(near));
            for (String other : fields) {
                if (!other.equals(field)) {
                    // Independent of each other: a quarter has both.
                    assertThat(share(events, event -> event.get(field) == null && event.get(other) == null))
                            .isCloseTo(0.25, within(near));
                }
            }
        }
    }

    @Test
    void theOtherHalfHasItsRangesAndCardinalities() {
        List<Event> events = run("nulls.json", 32, 100_000);

        Counts.assertSelected(present(events, "enum_dim"), List.of("A", "B", "C"), uniformWhole(0, 2));
        Counts.assertPooled(present(events, "int_dim"), 10, exponential(5));
        Counts.assertPooled(present(events, "dim_float"), 10, normal(5, 2));
        assertThat(present(events, "int_dim"))
                .allSatisfy(value -> assertThat((int) value).isBetween(0, 1000));
        assertThat(present(events, "dim_float"))
                .allSatisfy(value -> assertThat((double) value).isBetween(0.0, 1000.0));
        assertThat(present(events, "string_dim"))
                .allSatisfy(value -> assertThat((String) value).matches("[ABC123]{5}"));
        // Of 6^5 texts 50 000 draws leave out 13 in the mean.
        assertThat(Counts.of(present(events, "string_dim"))).hasSizeBetween(7_740, 7_776);
        Instant from = Instant.parse("2008-09-03T10:00:00Z");
        Statistics.assertFits(
                events.stream()
                        .filter(event -> event.get("dim_timestamp") != null)
                        .mapToDouble(event -> seconds(from, event.getInstant("dim_timestamp")))
                        .toArray(),
                x -> x / 36_000);
        Map<String, Double> addresses = new LinkedHashMap<>();
        for (int last = 1; last <= 8; last++) {
            addresses.put("127.0.0." + last, 1.0);
        }
        Counts.assertFit(present(events, "dim_ip"), addresses);
        // One more worker a second, up to a hundred, each with a record a second.
        assertThat(story(events)).hasSize(100);
    }

    @Test
    void usersHaveTheirRangesAndPools() throws IOException {
        List<Event> events = run("users_init.json", 41, 50_000);
        JsonNode states = specification("users_init.json").get("states");

        Counts.assertSelected(values(events, "first_name"), list(states, 0, "first_name"), exponential(10));
        Counts.assertSelected(values(events, "last_name"), list(states, 0, "last_name"), exponential(10));
        Counts.assertSelected(values(events, "marital_status"), list(states, 0, "marital_status"), exponential(2));
        Counts.assertPooled(values(events, "dob"), 3650, exponential(2000));
        Counts.assertPooled(values(events, "address_lat"), 180, exponential(120));
        Counts.assertPooled(values(events, "address_long"), 360, exponential(270));
        Counts.assertPooled(values(events, "income"), 100, exponential(10));
        Counts.assertPooled(values(events, "signup_ts"), 3650, exponential(2000));
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getLong("user_id")).isEqualTo(event.index());
            assertThat(event.getDouble("address_lat")).isBetween(-90.0, 90.0);
            assertThat(event.getDouble("address_long")).isBetween(-180.0, 180.0);
            assertThat(event.getLong("income")).isBetween(40_000L, 500_000L);
            assertThat(event.getInstant("dob"))
                    .isBetween(Instant.parse("1915-01-01T00:00:00Z"), Instant.parse("2015-01-01T00:00:00Z"));
            assertThat(event.getInstant("signup_ts"))
                    .isBetween(Instant.parse("2011-01-01T00:00:00Z"), Instant.parse("2015-01-01T00:00:00Z"));
        });
        assertThat(story(events)).hasSize(events.size());
    }

    @Test
    void languagesHaveTheirLengthsAndCharacters() {
        List<Event> events = run("langmap.json", 51, 20_000);
        Map<String, Double> letters = new LinkedHashMap<>();
        List<String> used = new ArrayList<>();
        "abcdefghijklmnopqrstuvwxyz".chars().forEach(letter -> letters.put(Character.toString(letter), 1.0));
        events.forEach(event -> used.addAll(List.of(event.getString("language").split(""))));

        Counts.assertFit(used, letters);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getString("channel")).matches("[#.a-z]{13}");
            assertThat(event.getString("language")).hasSize(10);
        });
    }

    private static List<Event> run(String name, long seed, int count) {
        Path file = SpecificationFiles.original(name);
        assumeTrue(Files.exists(file), "the original's files do not lie beside the project");
        return Generator.of(file).seed(seed).count(count).events();
    }

    private static JsonNode specification(String name) throws IOException {
        return new ObjectMapper().readTree(SpecificationFiles.original(name).toFile());
    }

    /** The types of each worker's events, in their order. */
    private static Map<String, List<String>> story(List<Event> events) {
        Map<String, List<String>> stories = new LinkedHashMap<>();
        for (Event event : events) {
            stories.computeIfAbsent(event.key(), key -> new ArrayList<>()).add(event.type());
        }
        return stories;
    }

    private static List<Event> ofType(List<Event> events, String type) {
        return events.stream().filter(event -> event.type().equals(type)).toList();
    }

    private static List<Object> values(List<Event> events, String field) {
        return events.stream().map(event -> event.get(field)).toList();
    }

    private static List<Object> present(List<Event> events, String field) {
        return values(events, field).stream().filter(Objects::nonNull).toList();
    }

    private static double share(List<Event> events, Predicate<Event> condition) {
        return events.stream().filter(condition).count() / (double) events.size();
    }

    private static List<String> list(JsonNode states, int state, String variable) {
        for (JsonNode candidate : states.get(state).get("variables")) {
            if (candidate.get("name").asText().equals(variable)) {
                return texts(candidate.get("values"));
            }
        }
        throw new AssertionError("no variable " + variable);
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    private static long address(String quad) {
        long address = 0;
        for (String octet : quad.split("\\.")) {
            address = address * 256 + Long.parseLong(octet);
        }
        return address;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
