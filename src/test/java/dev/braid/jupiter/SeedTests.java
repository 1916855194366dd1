package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedTests {

    private static final long DRAWN = 100;
    private static final long DERIVED = 200;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # annotation | value found | system property | seed | source
                    1            |             |                 | 1    | given by the annotation
                    1            | 2           | 2               | 1    | given by the annotation
                    1            | random      |                 | 1    | given by the annotation
                                 | 2           | 2               | 2    | given by the system property `braid.seed`
                                 | 2           |                 | 2    | given by the configuration parameter `braid.seed`
                                 | 2           | 3               | 2    | given by the configuration parameter `braid.seed`
                                 | -2          | -2              | -2   | given by the system property `braid.seed`
                                 | random      | random          | 100  | drawn for this run, as `braid.seed=random` asks
                                 |             |                 | 200  | derived from class, member, parameter types, invocation and position
                    """)
    void precedence(
            @Nullable Long annotated, @Nullable String found, @Nullable String property, long seed, String source) {
        List<Long> annotation = annotated == null ? List.of() : List.of(annotated);
        SeedSetting setting = found == null ? null : SeedSetting.of(found, property);

        Seed decided = Seed.decide(annotation, setting, () -> DRAWN, () -> DERIVED);

        assertThat(decided.value()).isEqualTo(seed);
        assertThat(decided.source()).hasToString(source);
    }
}
