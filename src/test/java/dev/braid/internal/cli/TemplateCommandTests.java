package dev.braid.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.braid.Event;
import dev.braid.Operations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateCommandTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[\\[\\[\\[(.*?)]]]]");
    private static final Set<String> DROPPED = Set.of("service_catalog", "connection_info", "password_info");
    private static final Path OWN =
            Path.of(System.getProperty("build.basedir", "."), "docs", "examples", "templates", "volume.delete_2.json");
    private static final Path ORIGINALS =
            Path.of(System.getProperty("build.shared", "../shared"), "data", "notifications");

    @TempDir
    private Path folder;

    static List<Path> templates() throws IOException {
        List<Path> templates = new ArrayList<>(List.of(OWN));
        if (Files.isDirectory(ORIGINALS)) {
            try (Stream<Path> files = Files.list(ORIGINALS)) {
                files.filter(file -> !file.endsWith("eod_exists.json")).sorted().forEach(templates::add);
            }
        }
        return templates;
    }

    /** Notifications of a template, made a template again, have its shape; and so have those that this one makes. */
    @ParameterizedTest
    @MethodSource("templates")
    void whatATemplateMakesIsMadeATemplateAgain(Path template) throws IOException {
        JsonNode made = made(records(template));
        // An address that the originals hold as it is, though they stand for others of its kind.
        String original = Files.readString(template).replace("fe80::def", "[[[[V6_9]]]]");
        new Comparison(JSON.readTree(original), made).check();

        Path again = Files.writeString(folder.resolve(template.getFileName()), made.toString());
        new Comparison(made, made(records(again))).check();
    }

    private List<String> records(Path template) throws IOException {
        Path alone = Files.createTempDirectory(folder, "alone");
        Files.copy(template, alone.resolve(template.getFileName()));
        return Operations.templates(alone.toString()).entities(1).generator().stream()
                .map(Event::toJson)
                .toList();
    }

    private static JsonNode made(List<String> records) throws IOException {
        CommandRun run = CommandRun.withInput(String.join("\n", records), "template", "-");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return JSON.readTree(run.out());
    }

    /** Two templates whose placeholders may have other numbers. */
    private static final class Comparison {

        private final JsonNode first;
        private final JsonNode second;
        private final Map<String, String> forth = new HashMap<>();
        private final Map<String, String> back = new HashMap<>();

        Comparison(JsonNode first, JsonNode second) {
            this.first = first;
            this.second = second;
        }

        void check() {
            assertThat(second).hasSameSizeAs(first);
            for (int i = 1; i < first.size(); i++) {
                check("[" + i + "]", first.get(i), second.get(i));
            }
        }

        private void check(String path, JsonNode one, JsonNode other) {
            assertThat(other.getNodeType()).as(path).isEqualTo(one.getNodeType());
            if (one.isTextual()) {
                checkTexts(path, one.textValue(), other.textValue());
            } else if (one.isObject()) {
                List<String> names = new ArrayList<>();
                one.fieldNames().forEachRemaining(names::add);
                names.removeAll(DROPPED);
                assertThat(other.fieldNames()).as(path).toIterable().containsExactlyElementsOf(names);
                names.forEach(name -> check(path + "." + name, one.get(name), other.get(name)));
            } else if (one.isArray()) {
                assertThat(other).as(path).hasSameSizeAs(one);
                for (int i = 0; i < one.size(); i++) {
                    check(path + "[" + i + "]", one.get(i), other.get(i));
                }
            } else {
                assertThat(other).as(path).isEqualTo(one);
            }
        }

        private void checkTexts(String path, String one, String other) {
            assertThat(PLACEHOLDER.matcher(other).replaceAll("?"))
                    .as(path)
                    .isEqualTo(PLACEHOLDER.matcher(one).replaceAll("?"));
            Matcher ones = PLACEHOLDER.matcher(one);
            Matcher others = PLACEHOLDER.matcher(other);
            while (ones.find() && others.find()) {
                if (ones.group(1).startsWith("DT_")) {
                    assertThat(offset(second, others.group())).as(path).isEqualTo(offset(first, ones.group()));
                } else {
                    assertThat(forth.merge(ones.group(1), others.group(1), (known, found) -> known))
                            .as(path)
                            .isEqualTo(others.group(1));
                    assertThat(back.merge(others.group(1), ones.group(1), (known, found) -> known))
                            .as(path)
                            .isEqualTo(ones.group(1));
                }
            }
        }

        /** From the first notification on. */
        private static Duration offset(JsonNode template, String placeholder) {
            return duration(template, placeholder)
                    .minus(duration(template, template.get(1).get("timestamp").textValue()));
        }

        private static Duration duration(JsonNode template, String placeholder) {
            JsonNode parts = template.get(0).get("time_map").get(placeholder);
            return Duration.ofDays(parts.get(0).longValue())
                    .plusSeconds(parts.get(1).longValue())
                    .plusNanos(parts.get(2).longValue() * 1000);
        }
    }

    private static final String UUID = "a2f5c2c1-74c5-4b9b-a8ef-0d8cbb4ad9b9";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x             | " + UUID + "                              | [[[[UUID_0]]]]",
                "x             | r/" + UUID + "/" + UUID + "?              | r/[[[[UUID_0]]]]/[[[[UUID_0]]]]?",
                "x             | 0123456789abcdef0123456789ABCDEF          | [[[[XUUID_0]]]]",
                "x             | 0123456789abcdef0123456789ABCDEF0         | 0123456789abcdef0123456789ABCDEF0",
                "x             | 10.0.0.1                                  | [[[[V4_0]]]]",
                "x             | http://10.0.0.1:8774/v2                   | http://[[[[V4_0]]]]:8774/v2",
                "x             | 1.2.3.4.5                                 | 1.2.3.4.5",
                "x             | 256.1.1.1                                 | 256.1.1.1",
                "x             | fe80::1                                   | [[[[V6_0]]]]",
                "x             | 10:20                                     | 10:20",
                "x             | 2014-08-01 20:04:23.000444                | [[[[DT_0]]]]",
                "x             | 2014-08-01T20:04:23.000444Z               | [[[[DT_0]]]]",
                "x             | 2014-08-01                                | 2014-08-01",
                "x             | 2014-13-01 20:04:23                       | 2014-13-01 20:04:23",
                "tenant_id     | 5001                                      | [[[[tenant_id]]]]",
                "host          | a                                         | [[[[host]]]]",
                "display_name  | web 1                                     | [[[[display_name]]]]",
                "reservation_id| r-12345678                                | [[[[reservation_id]]]]",
                "x             | plain                                     | plain",
            })
    void valuesThatVaryBecomePlaceholders(String key, String value, String expected) throws IOException {
        JsonNode template = made(List.of(notification("\"payload\": {\"" + key + "\": \"" + value + "\"}")));

        assertThat(template.get(1).get("payload").get(key).textValue()).isEqualTo(expected);
    }

    private static String notification(String members) {
        return "{\"event_type\": \"a.b.start\", \"timestamp\": \"2014-08-01 20:04:23.000444\","
                + " \"_context_request_id\": \"req-1\", " + members + "}";
    }

    @Test
    void aValueWithANameIsKnownAgainElsewhere() throws IOException {
        JsonNode template = made(List.of(
                notification("\"tenant_id\": \"5001234\", \"project\": \"5001234\", \"node\": \"x\", \"y\": \"x\"")));

        assertThat(template.get(1).get("project").textValue()).isEqualTo("[[[[tenant_id]]]]");
        assertThat(template.get(1).get("y").textValue())
                .as("too short to be known")
                .isEqualTo("x");
    }

    @Test
    void onlyTheFirstValueOfAKeyHasItsName() throws IOException {
        JsonNode template = made(List.of(notification(
                "\"user_id\": \"user-1\", \"x\": \"user-2\", \"payload\": {\"user_id\": \"" + UUID + "\"}")));

        assertThat(template.get(1).get("user_id").textValue()).isEqualTo("[[[[user_id]]]]");
        assertThat(template.get(1).get("payload").get("user_id").textValue()).isEqualTo("[[[[UUID_0]]]]");
    }

    @Test
    void notificationsAreSortedByTimeAndTimesAreFromTheFirstOn() throws IOException {
        String first = notification("\"launched_at\": \"2014-07-31 20:04:22\"");
        String second = first.replace("23.000444", "25.5");

        JsonNode template = made(List.of(second, first));

        assertThat(template.get(0).toString())
                .isEqualTo("{\"time_map\":{\"[[[[DT_0]]]]\":[0,0,0],\"[[[[DT_1]]]]\":[-2,86398,999556],"
                        + "\"[[[[DT_2]]]]\":[0,2,499556]},\"uuid\":0,\"xuuid\":0,\"v4\":0,\"v6\":0}");
        assertThat(template.get(2).get("timestamp").textValue()).isEqualTo("[[[[DT_2]]]]");
    }

    @Test
    void whatIsLongOrSecretIsDropped() throws IOException {
        JsonNode template = made(List.of(notification(DROPPED.stream()
                .map(key -> "\"" + key + "\": {\"a\": [1]}")
                .collect(Collectors.joining(", ", "", ", \"last\": 1")))));

        assertThat(template.get(1).fieldNames())
                .toIterable()
                .containsExactly("event_type", "timestamp", "_context_request_id", "last");
    }

    @Test
    void theFileIsCalledAsTheOperationAndItsLength() throws IOException {
        Path records = Files.writeString(
                folder.resolve("records.ndjson"), notification("\"a\": 1") + "\n\n" + notification("\"a\": 2") + "\n");

        CommandRun run = CommandRun.of("template", records, "-o", folder);
        CommandRun named = CommandRun.of("template", records, "-o", folder, "--name", "reboot");

        assertThat(run)
                .isEqualTo(
                        new CommandRun(0, "", "wrote " + folder.resolve("a.b.start_2.json") + System.lineSeparator()));
        assertThat(named.code()).isZero();
        assertThat(folder.resolve("reboot_2.json")).hasSameTextualContentAs(folder.resolve("a.b.start_2.json"), UTF_8);
        assertThat(Operations.templates(folder.toString())
                        .entities(3)
                        .generator()
                        .events())
                .hasSize(6);
    }

    static Stream<Arguments> saysWhatIsWrong() {
        String right = notification("\"a\": 1");
        String none = "stdin: found no notification, expected those of one operation, a line of JSON each";
        return Stream.of(
                Arguments.of("", none),
                Arguments.of("\n \n", none),
                Arguments.of(
                        right + "\n" + right.replace("req-1", "req-2"),
                        "stdin:2:95: _context_request_id: found \"req-2\", expected \"req-1\", as in the line before: a"
                                + " template is of one operation"),
                Arguments.of(
                        right + "\n{\"a\": }",
                        "stdin:2:7: found \"}\", expected a value: an object, a list, a number,"
                                + " true, false, null, or text in double quotes"),
                Arguments.of(right + "\n[1]", "stdin:2:1: found a list, expected an object"),
                Arguments.of("{}", """
                        stdin: 3 problems
                        stdin:1:1: found no key "event_type", expected it with text
                        stdin:1:1: found no key "timestamp", expected it with text
                        stdin:1:1: found no key "_context_request_id", expected it with text"""),
                Arguments.of(
                        right.replace("\"2014-08-01 20:04:23.000444\"", "\"yesterday\""),
                        "stdin:1:42: timestamp: found \"yesterday\", expected an instant such as \"2014-08-01"
                                + " 20:04:23.000444\""),
                Arguments.of(
                        right.replace("\"2014-08-01 20:04:23.000444\"", "5"),
                        "stdin:1:42: timestamp: found 5, expected text"),
                Arguments.of(
                        notification("\"a\": \"[[[[b]]]]\""),
                        "stdin:1:109: a: found \"[[[[b]]]]\", expected text without [[[[, which would be read as a"
                                + " placeholder"));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatIsWrong(String input, String message) {
        assertThat(CommandRun.withInput(input, "template", "-"))
                .isEqualTo(new CommandRun(2, "", message + System.lineSeparator()));
    }

    @Test
    void saysWhatIsWrongWithTheWords() {
        String usage = "\n`braid template --help` shows how it is used" + System.lineSeparator();
        assertThat(CommandRun.of("template").err()).isEqualTo("found no FILE, expected at least one" + usage);
        assertThat(CommandRun.of("template", "-", "-o", "nowhere").err())
                .isEqualTo("option `-o`: found \"nowhere\", expected a folder that exists" + usage);
        assertThat(CommandRun.of("template", "-", "--name", "a_b").err())
                .isEqualTo(
                        "option `--name`: found \"a_b\", expected letters, digits, dots and hyphens: it is a part of a"
                                + " file's name" + usage);
        assertThat(CommandRun.of("template", folder.resolve("none.json")).err())
                .startsWith(folder.resolve("none.json") + ": found no file there");
    }
}
