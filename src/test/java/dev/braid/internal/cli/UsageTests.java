package dev.braid.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTests {

    @ParameterizedTest
    @MethodSource
    void saysWhatIsWrongWithTheWords(String words, String command, String message) {
        CommandRun run = CommandRun.of((Object[]) (words.isEmpty() ? new String[0] : words.split(" ")));

        assertThat(run.err())
                .isEqualTo(message + System.lineSeparator().replace("\r", "") + "`" + command
                        + " --help` shows how it is used" + System.lineSeparator());
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }

    static Stream<Arguments> saysWhatIsWrongWithTheWords() {
        String count = "expected a whole number from 1 to 9223372036854775807";
        String shard = "expected k/P with k from 0 to P-1, such as 0/4";
        return Stream.of(
                Arguments.of(
                        "",
                        "braid",
                        "found no command, expected one of `generate`, `replay`, `operations`, `template`, `publish`, `validate`, `sequence`"),
                Arguments.of(
                        "genrate x.json",
                        "braid",
                        "found `genrate`, expected one of `generate`, `replay`, `operations`, `template`, `publish`, `validate`, `sequence`; did you mean \"generate\"?"),
                Arguments.of(
                        "sequence",
                        "braid sequence",
                        "found no command, expected one of `create`, `next`, `show`, `reset`"),
                Arguments.of(
                        "sequence nxt",
                        "braid sequence",
                        "found `nxt`, expected one of `create`, `next`, `show`, `reset`; did you mean \"next\"?"),
                Arguments.of("sequence next", "braid sequence next", "found no NAME, expected at least one"),
                Arguments.of(
                        "sequence next orders",
                        "braid sequence next",
                        "found no server, expected `--url` for Elasticsearch or `--bootstrap-servers` for Kafka"),
                Arguments.of(
                        "sequence show --url http://a --bootstrap-servers b:1",
                        "braid sequence show",
                        "found `--url` and `--bootstrap-servers`, expected one of them"),
                Arguments.of(
                        "sequence reset --url http://a",
                        "braid sequence reset",
                        "found no NAME, expected at least one, or `--all`"),
                Arguments.of(
                        "sequence reset --all orders --url http://a",
                        "braid sequence reset",
                        "found names and `--all`, expected one of them"),
                Arguments.of(
                        "sequence next orders -n 0",
                        "braid sequence next",
                        "option `-n`: found \"0\", expected a whole number from 1 to 2147483647"),
                Arguments.of(
                        "--versoin",
                        "braid",
                        "found `--versoin`, expected an option of `braid`; did you mean \"--version\"?"),
                Arguments.of("validate", "braid validate", "found no FILE, expected at least one"),
                generate("a.json b.json", "found `b.json`, expected nothing more"),
                generate("--sed 3", "found `--sed`, expected an option of `braid generate`; did you mean \"--seed\"?"),
                generate("-x", "found `-x`, expected an option of `braid generate`"),
                generate("-n", "found `-n` without a value, expected `-n COUNT`"),
                generate("--shard", "found `--shard` without a value, expected `--shard K/P`"),
                generate("-n 3 -n 4", "found `-n` twice, expected it once"),
                generate("-t 3s -r 4s", "found `-t` twice, expected it once"),
                generate("-f a -c b", "found `-f` twice, expected it once"),
                generate("-n 0", "option `-n`: found \"0\", " + count),
                generate("-n -5", "option `-n`: found \"-5\", " + count),
                generate("-n ten", "option `-n`: found \"ten\", " + count),
                generate("-n 1e1000000000", "option `-n`: found \"1e1000000000\", " + count),
                generate("-n 9223372036854775808", "option `-n`: found \"9223372036854775808\", " + count),
                generate("-m 0", "option `-m`: found \"0\", expected a whole number from 1 to 2147483647"),
                generate("-t 30", "option `-t`: found \"30\", expected a duration such as 30s, 10m or 1h"),
                generate("-r 1d", "option `-t`: found \"1d\", expected a duration such as 30s, 10m or 1h"),
                generate("-t 0s", "option `-t`: found \"0s\", expected a duration above zero"),
                generate(
                        "-s 2024",
                        "option `-s`: found \"2024\","
                                + " expected an ISO date or date-time such as 2024-01-31 or 2024-01-31T13:30:00Z"),
                generate("--seed x", "option `--seed`: found \"x\", expected a whole number of 64 bits, or random"),
                generate("--shard 4", "option `--shard`: found \"4\", " + shard),
                generate("--shard 4/4", "option `--shard`: found \"4/4\", " + shard),
                generate("--shard -1/4", "option `--shard`: found \"-1/4\", " + shard),
                generate("--root nowhere", "option `--root`: found \"nowhere\", expected a folder that exists"),
                generate("-n 3 -t 3s", "found `-n` and `-t`, expected one of them: a run ends at one or the other"),
                generate("-f a.json b.json", "found the specifications `a.json` and `b.json`, expected one of them"));
    }

    private static Arguments generate(String words, String message) {
        return Arguments.of("generate " + words, "braid generate", message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "generate --help", "validate -h", "publish --help", "generate -n 3 --help"})
    void helpIsData(String words) {
        CommandRun run = CommandRun.of((Object[]) words.split(" "));

        assertThat(run.out()).startsWith("Usage: braid ");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void tellsItsVersion() {
        CommandRun run = CommandRun.of("--version");

        assertThat(run.out())
                .startsWith("braid ")
                .endsWith(", generator format 2\n")
                .hasLineCount(1);
        assertThat(run.code()).isZero();
    }

    @Test
    void aStackTraceIsForThoseWhoAsk() {
        assertThat(CommandRun.of("generate", "missing.json").err()).doesNotContain("\tat ");
        assertThat(CommandRun.of("generate", "missing.json", "--verbose").err()).contains("\tat ");
        assertThat(CommandRun.of("--verbose", "generate", "missing.json").err()).contains("\tat ");
    }
}
