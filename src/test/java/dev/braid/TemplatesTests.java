package dev.braid;

import static dev.braid.assertions.EventAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTests {

    private static final Path OWN = Path.of(System.getProperty("build.basedir", "."), "docs", "examples", "templates");
    private static final Path ORIGINAL =
            Path.of(System.getProperty("build.shared", "../shared"), "data", "notifications");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[\\[\\[\\[(.*?)]]]]");

    @TempDir
    private Path folder;

    static List<Path> folders() {
        return Stream.of(OWN, ORIGINAL).filter(Files::isDirectory).toList();
    }

    private static Map<String, List<Event>> byKey(List<Event> events) {
        return events.stream().collect(Collectors.groupingBy(Event::key, LinkedHashMap::new, Collectors.toList()));
    }

    /** Each template's events, with one text in the place of each placeholder. */
    @ParameterizedTest
    @MethodSource("folders")
    void eachOperationIsThatOfItsTemplate(Path templates) throws IOException {
        try (Stream<Path> files = Files.list(templates)) {
            for (Path file :
                    files.filter(one -> !one.endsWith("eod_exists.json")).toList()) {
                Path alone = Files.createDirectories(folder.resolve(file.getFileName() + ".d"));
                Files.copy(file, alone.resolve(file.getFileName()));
                JsonNode template = new ObjectMapper().readTree(file.toFile());
                Events events = Operations.templates(alone.toString())
                        .entities(20)
                        .generator()
                        .events();
                assertThat(events).isOrderedByTime();
                Set<String> ids = new HashSet<>();
                byKey(events).values().forEach(operation -> {
                    Map<String, String> values = checkAgainst(template, operation);
                    assertThat(ids.add(values.get("UUID_0"))).isTrue();
                });
                assertThat(ids).hasSize(20);
            }
        }
    }

    private static Map<String, String> checkAgainst(JsonNode template, List<Event> operation) {
        Map<String, String> values = new LinkedHashMap<>();
        assertThat(operation).hasSize(template.size() - 1);
        for (int i = 0; i < operation.size(); i++) {
            String expected = template.get(i + 1).toString();
            Matcher placeholders = PLACEHOLDER.matcher(expected);
            StringBuilder pattern = new StringBuilder();
            Set<String> names = new HashSet<>();
            int end = 0;
            while (placeholders.find()) {
                pattern.append(Pattern.quote(expected.substring(end, placeholders.start())));
                String group = placeholders.group(1).replace("_", "");
                pattern.append(names.add(group) ? "(?<" + group + ">[^\"/:]*?(?:[:][^\"/]*)?)" : "\\k<" + group + ">");
                end = placeholders.end();
            }
            pattern.append(Pattern.quote(expected.substring(end)));
            Matcher matcher =
                    Pattern.compile(pattern.toString()).matcher(operation.get(i).toJson());
            assertThat(matcher.matches())
                    .as("%s as %s", operation.get(i), expected)
                    .isTrue();
            Matcher again = PLACEHOLDER.matcher(expected);
            while (again.find()) {
                String value = matcher.group(again.group(1).replace("_", ""));
                assertThat(values.putIfAbsent(again.group(1), value)).isIn(null, value);
            }
        }
        values.forEach((name, value) -> assertThat(value).as(name).matches(form(name)));
        return values;
    }

    private static String form(String name) {
        return switch (name.replaceAll("_\\d+$", "")) {
            case "UUID" -> "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
            case "XUUID", "tenant_id", "user_id" -> "[0-9a-f]{32}";
            case "V4" -> "\\d{3}(\\.\\d{3}){3}";
            case "V6" -> "fd[0-9a-f]{2}(:[0-9a-f]{4}){7}";
            case "DT" -> "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{6}";
            case "reservation_id" -> "r-[0-9a-f]{8}";
            case "display_name", "hostname", "device_name" -> "[a-z]+-\\d{6}";
            default -> "[a-z.]+-\\d\\d";
        };
    }

    @Test
    void theInstantsAreThoseOfTheTimeMap() {
        List<Event> operation = Operations.templates(OWN.toString())
                .only("volume.delete")
                .generator()
                .start(Instant.parse("2024-03-01T01:00:00Z"))
                .count(2)
                .events();
        List<Event> first = byKey(operation).get("operation-000001");

        assertThat(first.get(0).get("timestamp")).isEqualTo("2024-03-01 01:00:00.000000");
        assertThat(first.get(0).get("payload.launched_at")).isEqualTo("2024-02-27 03:00:00.000000");
        Event end = Operations.templates(OWN.toString())
                .only("volume.delete")
                .entities(1)
                .generator()
                .events()
                .get(1);
        assertThat(end.time()).isEqualTo("2024-01-01T00:00:02.000500Z");
        assertThat(end.get("payload.deleted_at")).isEqualTo("2024-01-01 00:00:02.000500");
        assertThat(end.type()).isEqualTo("volume.delete.end");
    }

    @Test
    void whatExistsIsToldAtMidnightAsItsOwnerToldIt() {
        List<Event> events = Operations.templates(OWN.toString())
                .generator()
                .start(Instant.parse("2024-01-01T23:30:00Z"))
                .duration(Duration.ofMinutes(31))
                .events();
        List<Event> reports = events.stream()
                .filter(event -> event.type().equals("volume.exists"))
                .toList();
        Map<Object, Event> created = events.stream()
                .filter(event -> event.type().equals("volume.attach"))
                .collect(Collectors.toMap(event -> event.get("payload.instance_id"), event -> event));
        long ended = events.stream()
                .filter(event -> event.type().equals("volume.create.end")
                        && event.time().isBefore(Instant.parse("2024-01-02T00:00:00Z")))
                .count();

        assertThat(reports).hasSize((int) ended).hasSizeGreaterThan(1000).allSatisfy(report -> {
            Event owner = created.get(report.get("payload.instance_id"));
            assertThat(owner).isNotNull();
            for (String name : List.of("payload.tenant_id", "payload.host", "publisher_id")) {
                assertThat(report.get(name)).isEqualTo(owner.get(name));
            }
            assertThat(report.key()).isNotEqualTo(owner.key());
            assertThat(report.get("_context_request_id")).isNotEqualTo(owner.get("_context_request_id"));
            assertThat(report.time()).isEqualTo("2024-01-02T00:00:00Z");
            assertThat(report.get("payload.audit_period_beginning")).isEqualTo("2024-01-01 00:00:00.000000");
            assertThat(report.get("payload.audit_period_ending")).isEqualTo("2024-01-02 00:00:00.000000");
        });
        assertThat(reports.stream().map(Event::key).distinct()).hasSameSizeAs(reports);
    }

    @Test
    void operationsAreDrawnByWeight() {
        Operations operations = Operations.templates(OWN.toString());
        assertThat(creations(operations)).isBetween(4850L, 5150L);
        assertThat(creations(operations.weight("volume.create", 3))).isBetween(7350L, 7650L);
        assertThat(creations(operations.weight("volume.create", 0))).isZero();
        assertThat(creations(operations.only("volume.create"))).isEqualTo(10_000);
    }

    private static long creations(Operations operations) {
        return operations.entities(10_000).ratePerMinute(60_000).generator().stream()
                .filter(event -> event.type().equals("volume.create.start"))
                .count();
    }

    @Test
    void eachFileIsDrawnAsOftenAsAnyOther() throws IOException {
        Map<String, Long> types = drawn(powerAndReboot());

        assertThat(types.keySet()).containsExactlyInAnyOrder("power_on", "power_off", "power_cycle", "reboot");
        assertThat(types.values()).allMatch(count -> count > 2370 && count < 2630);
    }

    @Test
    void theFilesOfAnOperationShareItsWeight() throws IOException {
        Operations operations = powerAndReboot();

        Map<String, Long> evenly = drawn(operations.weight("power", 1).weight("reboot", 1));
        assertThat(evenly.get("reboot")).isBetween(4850L, 5150L);
        assertThat(evenly.get("power_on")).isBetween(1550L, 1780L);
        Map<String, Long> power = drawn(operations.weight("power", 1));
        assertThat(power.get("reboot")).isBetween(4850L, 5150L);
        Map<String, Long> reboot = drawn(operations.weight("reboot", 2));
        assertThat(reboot.get("reboot")).isBetween(3850L, 4150L);
        assertThat(drawn(operations.only("power")))
                .hasSize(3)
                .allSatisfy((type, count) -> assertThat(count).isBetween(3200L, 3470L));
    }

    /** Three files of one operation, and one of another. */
    private Operations powerAndReboot() throws IOException {
        for (String type : List.of("power_on", "power_off", "power_cycle", "reboot")) {
            Files.writeString(folder.resolve(type + "_1.json"), template("", "\"event_type\":\"" + type + "\""));
        }
        return Operations.templates(folder.toString());
    }

    private static Map<String, Long> drawn(Operations operations) {
        return operations.entities(10_000).generator().stream()
                .collect(Collectors.groupingBy(Event::type, Collectors.counting()));
    }

    @Test
    void instancesSeldomShareANameAndHostsAreFew() throws IOException {
        Files.writeString(
                folder.resolve("a_1.json"),
                template(
                        "",
                        "\"event_type\":\"a\""
                                + Stream.of("display_name", "hostname", "host", "node", "publisher_id")
                                        .map(name -> ",\"" + name + "\":\"[[[[" + name + "]]]]\"")
                                        .collect(Collectors.joining())));
        List<Event> events = Operations.templates(folder.toString())
                .entities(10_000)
                .generator()
                .events();

        // Of a million names some fifty are shared by two of ten thousand.
        assertThat(distinct(events, "display_name")).isGreaterThan(9900);
        assertThat(distinct(events, "hostname")).isGreaterThan(9900);
        assertThat(distinct(events, "host")).isEqualTo(100);
        assertThat(distinct(events, "node")).isEqualTo(100);
        assertThat(events).allSatisfy(event -> {
            String number = event.getString("host").replace("compute-", "");
            assertThat(event.getString("node")).isEqualTo("node-" + number);
            assertThat(event.getString("publisher_id")).isEqualTo("compute.node-" + number);
        });
    }

    private static long distinct(List<Event> events, String field) {
        return events.stream().map(event -> event.get(field)).distinct().count();
    }

    /** What belongs to an instance may be deleted while it lives on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            port.delete.end               | {"port_id": "[[[[UUID_1]]]]"}                              | true
            port.delete.end               | {"instance_id": "[[[[UUID_1]]]]"}                          | true
            compute.instance.delete_ip    | {"instance_id": "[[[[UUID_0]]]]"}                          | true
            compute.instance.update       | {"instance_id": "[[[[UUID_0]]]]", "state": "active"}       | true
            compute.instance.delete.start | {"instance_id": "[[[[UUID_0]]]]", "state": "active"}       | false
            compute.instance.delete       | {"instance_id": "[[[[UUID_0]]]]"}                          | false
            terminate_instance            | {"instance_id": "[[[[UUID_0]]]]", "state": "deleted"}      | false
            compute.instance.update       | {"instance_id": "[[[[UUID_1]]]]", "state": "deleted"}      | true
            """)
    void anInstanceExistsUntilANotificationDeletesIt(String type, String payload, boolean exists) throws IOException {
        String hints = "[{\"time_map\":{\"[[[[DT_0]]]]\":[0,0,0]},\"uuid\":2}";
        String notification = ",{\"timestamp\":\"[[[[DT_0]]]]\",\"event_type\":\"%s\",\"payload\":%s}";
        Files.writeString(
                folder.resolve("resize.confirm_2.json"),
                hints
                        + notification.formatted("resize.confirm", "{\"instance_id\": \"[[[[UUID_0]]]]\"}")
                        + notification.formatted(type, payload) + "]");
        Files.writeString(
                folder.resolve("eod_exists.json"),
                hints + notification.formatted("exists", "{\"instance_id\": \"[[[[UUID_0]]]]\"}") + "]");

        List<String> types =
                Operations.templates(folder.toString())
                        .ratePerHour(1)
                        .generator()
                        .duration(Duration.ofHours(25))
                        .stream()
                        .map(Event::type)
                        .toList();

        assertThat(types.contains("exists")).isEqualTo(exists);
    }

    @Test
    void anOperationHasTheNameOfItsFilesUpToTheFirstUnderscore() throws IOException {
        powerAndReboot();
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Operations.templates(folder.toString()).weight("power_on", 1))
                .withMessage("found the operation `power_on`, expected one of `power`, `reboot`;"
                        + " did you mean `power`?");
    }

    @Test
    void aNumberInTheNameThatIsWrongIsWarnedOf() throws IOException {
        Files.writeString(folder.resolve("a_2.json"), template("", ""));
        assertThat(Operations.templates(folder.toString()).generator().warnings())
                .containsExactly("a_2.json: found 1 notifications, expected 2, as the name of the file says");
    }

    private static String template(String hints, String members) {
        return "[{\"time_map\":{\"[[[[DT_0]]]]\":[0,0,0]},\"uuid\":1" + hints + "},\n"
                + "{\"timestamp\":\"[[[[DT_0]]]]\"," + (members.isEmpty() ? "\"event_type\":\"a\"" : members) + "}]";
    }

    static Stream<List<String>> wrong() {
        return Stream.of(
                List.of("[]", "a_1.json:1:1: found an empty list, expected hints, and one notification at least"),
                List.of("{}", "a_1.json:1:1: found an object, expected a list"),
                List.of("", "a_1.json:1:1: found an empty document, expected a list"),
                List.of("[{\"time_map\":{}},", "a_1.json:1:18: found the end of the document, expected a value"),
                List.of(
                        "[{\"event_type\":\"a\"},{\"event_type\":\"a\",\"timestamp\":\"[[[[DT_0]]]]\"}]",
                        "a_1.json: 2 problems\na_1.json:1:2: [0]: found an object, expected hints: an object with"
                                + " \"time_map\", and the numbers of \"uuid\", \"xuuid\", \"v4\" and \"v6\" that the"
                                + " notifications take\na_1.json:1:51: [1].timestamp: found \"[[[[DT_0]]]]\", expected"
                                + " one of the instants of the time map, in place of [[[[DT_0]]]]"),
                List.of(
                        template("", "\"event_type\":\"a\",\"t\":\"x [[[[tenantid]]]] y\""),
                        "a_1.json:2:50: [1].t: found \"x [[[[tenantid]]]] y\", expected a placeholder that there is, in"
                                + " place of \"[[[[tenantid]]]]\"; did you mean \"tenant_id\"?"),
                List.of(
                        template("", "\"event_type\":\"a\",\"t\":\"[[[[UUID_1]]]]\""),
                        "a_1.json:2:50: [1].t: found \"[[[[UUID_1]]]]\", expected no [[[[UUID_1]]]], since the hint"
                                + " \"uuid\" says that there are 1"),
                List.of(
                        template("", "\"event_type\":\"a\",\"t\":\"[[[[V4_0]]]]\""),
                        "a_1.json:2:50: [1].t: found \"[[[[V4_0]]]]\", expected no [[[[V4_0]]]], since the hint \"v4\""
                                + " says that there are 0"),
                List.of(
                        template("", "\"event_type\":\"a\",\"t\":\"[[[[DT_1]]]]\""),
                        "a_1.json:2:50: [1].t: found \"[[[[DT_1]]]]\", expected one of the instants of the time map, in"
                                + " place of [[[[DT_1]]]]; did you mean \"[[[[DT_0]]]]\"?"),
                List.of(
                        template("", "\"event_type\":\"a\",\"t\":\"[[[[UUID_0]]\""),
                        "a_1.json:2:50: [1].t: found \"[[[[UUID_0]]\", expected a placeholder such as [[[[UUID_0]]]],"
                                + " with four brackets at its end too"),
                List.of(
                        "[{\"time_map\":{\"[[[[DT_0]]]]\":[0,86400,0],\"DT_1\":[0,0,0]}},\n"
                                + "{\"timestamp\":\"[[[[DT_0]]]]\",\"event_type\":\"a\"}]",
                        "a_1.json: 2 problems\na_1.json:1:33: [0].time_map.\"[[[[DT_0]]]]\"[1]: found 86400, expected a"
                                + " whole number from 0 to 86399\na_1.json:1:42: [0].time_map.DT_1: found this key,"
                                + " expected a placeholder such as \"[[[[DT_0]]]]\""),
                List.of(
                        "[{\"time_map\":{\"[[[[DT_0]]]]\":[0,\"1\"],\"[[[[DT_1]]]]\":[0,0.5,0]}},\n"
                                + "{\"timestamp\":\"[[[[DT_0]]]]\",\"event_type\":\"a\"}]",
                        "a_1.json: 2 problems\na_1.json:1:30: [0].time_map.\"[[[[DT_0]]]]\": found a list,"
                                + " expected [days, seconds, microseconds]\na_1.json:1:56:"
                                + " [0].time_map.\"[[[[DT_1]]]]\"[1]: found 0.5, expected a whole number from 0 to 86399"),
                List.of(
                        "[{\"time_map\":{\"[[[[DT_0]]]]\":[-1,0,0]}},\n{\"timestamp\":\"[[[[DT_0]]]]\",\"event_type\":\"a\"}]",
                        "a_1.json:2:14: [1].timestamp: found \"[[[[DT_0]]]]\", expected an instant that is not before"
                                + " the beginning of the operation"),
                List.of(
                        "[{\"time_map\":{}},\n{\"timestamp\":\"2014-08-01 20:04:23.000444\",\"event_type\":7},3]",
                        "a_1.json: 3 problems\na_1.json:2:14: [1].timestamp: found \"2014-08-01 20:04:23.000444\","
                                + " expected an instant such as [[[[DT_0]]]], by which notifications are ordered\n"
                                + "a_1.json:2:56: [1].event_type: found 7, expected text\n"
                                + "a_1.json:2:59: [2]: found 3, expected a notification, which is an object"),
                List.of(
                        "[{\"time_map\":{}},\n{}]",
                        "a_1.json: 2 problems\na_1.json:2:1: [1]: found no key \"event_type\", expected it with text\n"
                                + "a_1.json:2:1: [1]: found no key \"timestamp\", expected it with an instant such as"
                                + " [[[[DT_0]]]]"));
    }

    @ParameterizedTest
    @MethodSource
    void wrong(List<String> documentAndMessage) throws IOException {
        Files.writeString(folder.resolve("a_1.json"), documentAndMessage.get(0));
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Operations.templates(folder.toString()))
                .withMessage(documentAndMessage.get(1));
    }

    @Test
    void allWrongTemplatesAreTold() throws IOException {
        Files.writeString(folder.resolve("a_1.json"), "[]");
        Files.writeString(folder.resolve("b_1.json"), template("", ""));
        Files.writeString(folder.resolve("c_1.json"), "{}");
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Operations.templates(folder.toString()))
                .withMessage("a_1.json:1:1: found an empty list, expected hints, and one notification at least\n"
                        + "c_1.json:1:1: found an object, expected a list");
    }

    @Test
    void anUnknownHintIsWarnedOf() throws IOException {
        Files.writeString(folder.resolve("a_1.json"), template(",\"uuids\":3", ""));
        assertThat(Operations.templates(folder.toString()).generator().warnings())
                .containsExactly("a_1.json:1:48: [0].uuids: found an unknown hint, which has no effect; did you mean"
                        + " \"uuid\"?");
    }

    @Test
    void aFolderThatIsNoneIsRefused() throws IOException {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Operations.templates(folder.toString()))
                .withMessage("found no template in the folder " + folder + ", expected files such as"
                        + " compute.instance.create.start_24.json: a name, the number of notifications and .json");
        Path file = Files.writeString(folder.resolve("a_1.json"), "[]");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Operations.templates(file.toString()))
                .withMessage("found a file at `" + file + "`, expected a folder");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Operations.templates("file:" + folder.resolve("b")))
                .withMessage("found no folder at `file:" + folder.resolve("b") + "`; looked for it:\n  "
                        + folder.resolve("b"));
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Operations.templates("/no/templates", TemplatesTests.class))
                .satisfies(e -> assertThat(String.valueOf(e.getMessage()).lines())
                        .contains("  /no/templates")
                        .doesNotHaveDuplicates());
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Operations.templates(" "))
                .withMessage("found an empty location, expected the name of a file or resource");
    }

    @Test
    void wrongWeightsAreRefused() {
        Operations operations = Operations.templates(OWN.toString());
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> operations.weight("volume.creat", 1))
                .withMessage("found the operation `volume.creat`, expected one of `volume.create`, `volume.delete`;"
                        + " did you mean `volume.create`?");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> operations.weight("volume.create", -1))
                .withMessage("found the weight -1.0 of `volume.create`, expected a number of at least 0");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> operations.weight("volume.create", 0).weight("volume.delete", 0))
                .withMessage("found the weight 0 for all operations, expected one above 0");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Operations.of("mix").weight("create", 2))
                .withMessage("found `create`, expected none: these operations are built in");
    }

    @Test
    void thereIsNoYearBeforeTheFirst() {
        Generator generator =
                Operations.templates(OWN.toString()).generator().start(Instant.parse("0000-01-02T00:00:00Z"));
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> generator.count(1).events())
                .withMessage("found the start 0000-01-02T00:00:00Z, expected a later one: volume.delete_2.json tells"
                        + " of what was 2 days before, and there is no year before 0000");
    }

    @Test
    void thereIsNoTimeAfterTheLast() throws IOException {
        Files.writeString(folder.resolve("beat_1.json"), """
                [{"time_map": {"[[[[DT_0]]]]": [0, 0, 0], "[[[[DT_1]]]]": [2, 3, 0]}},
                 {"event_type": "beat", "timestamp": "[[[[DT_0]]]]", "expires": "[[[[DT_1]]]]"}]
                """);
        Generator generator = Operations.templates(folder.toString()).generator();
        assertThat(generator
                        .start(Instant.parse("9999-12-29T00:00:00Z"))
                        .count(1)
                        .events())
                .singleElement()
                .satisfies(event -> assertThat(event.toJson()).contains("9999-12-31 00:00:03.000000"));
        for (String start : List.of("9999-12-30T00:00:00Z", "9999-12-31T23:59:59Z")) {
            assertThatExceptionOfType(BraidException.class)
                    .isThrownBy(
                            () -> generator.start(Instant.parse(start)).count(1).events())
                    .withMessage("found an operation at the end of time, expected an earlier one: beat_1.json has"
                            + " notifications up to 48h3s after it began, and a run reaches 292 years from its start at most,"
                            + " and not past the year 9999; start the run earlier, or make it shorter");
        }
    }
}
