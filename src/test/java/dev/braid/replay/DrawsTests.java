package dev.braid.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.braid.Event;
import dev.braid.Generator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTests {

    private static final int ROWS = 40_000;

    @TempDir
    private Path folder;

    private static String rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> i + ",x,y").collect(Collectors.joining("\n", "ts,a,b\n", "\n"));
    }

    private static List<Boolean> nulls(Generator replay, String field) {
        return replay.count(ROWS).stream()
                .map(event -> event.get(field) == null)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42})
    void fieldsAreNullAsOftenAsSaid(long seed) throws IOException {
        Generator replay = Replays.csv(
                        folder,
                        rows(1000),
                        "null_injection: [{field: a, null_probability: 0.3}, {field: b, null_probability: 0.01}]")
                .seed(seed);

        List<Boolean> a = nulls(replay, "a");
        List<Boolean> b = nulls(replay, "b");
        // Four standard deviations.
        assertThat(a.stream().filter(is -> is).count()).isCloseTo(12_000, within(370L));
        assertThat(b.stream().filter(is -> is).count()).isCloseTo(400, within(80L));
        long both = IntStream.range(0, ROWS).filter(i -> a.get(i) && b.get(i)).count();
        assertThat(both).isCloseTo(120, within(44L));
        assertThat(a.subList(0, 1000)).isNotEqualTo(a.subList(1000, 2000));
    }

    @Test
    void zeroAndOneAreNeverAndAlways() throws IOException {
        Generator replay = Replays.jsonl(
                folder,
                "{\"ts\":1,\"a\":{\"x\":1},\"b\":2}\n{\"ts\":2,\"b\":3}\n",
                "null_injections: [{field: a, null_probability: 1}, {field: b, null_probability: 0},"
                        + " {field: c, null_probability: 1}]");

        assertThat(Replays.lines(replay, 2))
                .containsExactly("{\"ts\":1704067200,\"a\":null,\"b\":2}", "{\"ts\":1704067201,\"b\":3}");
    }

    @Test
    void oneInjectionLeavesTheOthersAsTheyWere() throws IOException {
        String a = "{field: a, null_probability: 0.3}";
        String b = "{field: b, null_probability: 0.5}";
        String skipping = "time_skipping: {skip_probability: 0.5, min_skip_duration: 1, max_skip_duration: 5}";
        List<Boolean> alone = nulls(Replays.csv(folder, rows(100), "null_injection: [" + a + "]"), "a");
        List<Boolean> behind = nulls(Replays.csv(folder, rows(100), "null_injection: [" + b + ", " + a + "]"), "a");
        assertThat(behind).isEqualTo(alone);

        List<Event> skipped = Replays.csv(folder, rows(100), "null_injection: [" + a + "]", skipping)
                .count(1000)
                .events();
        for (Event event : skipped) {
            // The rows are a second apart: the time is the number of the row.
            int row = (int) (event.time().getEpochSecond() - 1_704_067_200L);
            assertThat(event.get("a") == null).isEqualTo(alone.get(row));
        }
    }

    @Test
    void skipsGoToARowThatLiesFarEnoughOrToTheFirst() throws IOException {
        String skipping = "time_skipping: {skip_probability: 1, min_skip_duration: 3.5, max_skip_duration: 3.5}";
        Generator replay = Replays.csv(folder, rows(10), skipping);

        assertThat(Replays.millis(replay, 7)).containsExactly(0L, 4000L, 8000L, 10_000L, 14_000L, 18_000L, 20_000L);

        Generator short1 = Replays.csv(folder, rows(3), skipping.replace("3.5", "1000000"));
        assertThat(Replays.millis(short1, 3)).containsExactly(0L, 3000L, 6000L);

        Generator none = Replays.csv(folder, rows(3), skipping.replace("3.5", "0"));
        assertThat(Replays.millis(none, 5)).containsExactly(0L, 1000L, 2000L, 3000L, 4000L);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42})
    void skipsAreAsOftenAndAsLongAsSaid(long seed) throws IOException {
        Generator replay = Replays.csv(
                        folder,
                        rows(ROWS),
                        "time_skipping: {skip_probability: 0.2, min_skip_duration: 2, max_skip_duration: 6}")
                .seed(seed);

        int[] gaps = new int[8];
        List<Long> millis = new ArrayList<>(Replays.millis(replay, 10_001));
        for (int i = 0; i < 10_000; i++) {
            gaps[(int) ((millis.get(i + 1) - millis.get(i)) / 1000)]++;
        }
        assertThat(gaps[1]).isCloseTo(8000, within(160));
        for (int gap = 3; gap <= 6; gap++) {
            assertThat(gaps[gap]).isCloseTo(500, within(88));
        }
        assertThat(gaps[0] + gaps[2] + gaps[7]).isZero();
    }
}
