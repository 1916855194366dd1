package dev.braid.internal.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.braid.BraidException;
import dev.braid.ChildJvm;
import dev.braid.Generator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingNamesTests {

    private static final String FILE = "junit-platform.properties";

    private static final String OF_ELASTICSEARCH = " `braid.elasticsearch.mode`, `braid.elasticsearch.url`,"
            + " `braid.elasticsearch.user`, `braid.elasticsearch.password`, `braid.elasticsearch.api-key`,"
            + " `braid.elasticsearch.certificate`, `braid.elasticsearch.distribution`,"
            + " `braid.elasticsearch.startup-timeout`";

    @Test
    void knownNamesAndThoseOfOthersPass() {
        assertThatCode(() -> SettingNames.checkParameters(
                        Set.of("braid.seed", "braid.version", "junit.jupiter.execution.parallel.enabled", "braids"),
                        FILE))
                .doesNotThrowAnyException();
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearest() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> SettingNames.checkParameters(Set.of("braid.sed"), FILE))
                .withMessage("found in junit-platform.properties the setting `braid.sed`, expected one of `braid.seed`,"
                        + " `braid.kafka.mode`, `braid.kafka.bootstrap-servers`, `braid.kafka.client-config`,"
                        + " `braid.kafka.startup-timeout`,"
                        + OF_ELASTICSEARCH + ";"
                        + " did you mean `braid.seed`?");
    }

    @Test
    void aSystemPropertyInTheFileIsToldWhereItBelongs() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> SettingNames.checkParameters(Set.of("braid.limits.depth"), FILE))
                .withMessage("found `braid.limits.depth` in junit-platform.properties,"
                        + " expected it as a system property, -Dbraid.limits.depth=...");
    }

    @Test
    void anUnknownSystemPropertyStopsTheRun() {
        assertThat(ChildJvm.run(List.of("-Dbraid.limits.dept=3"), Reading.class, List.of()))
                .isEqualTo(
                        "found the system property `braid.limits.dept`, expected one of `braid.seed`, `braid.kafka.mode`,"
                                + " `braid.kafka.bootstrap-servers`, `braid.kafka.client-config`,"
                                + " `braid.kafka.startup-timeout`,"
                                + OF_ELASTICSEARCH + ", `braid.limits.depth`,"
                                + " `braid.limits.document-bytes`, `braid.limits.pool-values`, `braid.limits.pool-bytes`, `braid.limits.row-bytes`;"
                                + " did you mean `braid.limits.depth`?\n");
    }

    static final class Reading {

        private Reading() {}

        public static void main(String[] arguments) {
            try {
                Generator.of("{}");
            } catch (BraidException e) {
                System.out.print(e.getMessage() + "\n");
            }
        }
    }

    @Test
    void theMetadataForEditorsNamesTheParameters() throws IOException {
        try (InputStream in =
                Setting.class.getResourceAsStream("/META-INF/junit-platform-configuration-metadata.json")) {
            JsonNode properties = new ObjectMapper().readTree(in).get("properties");
            assertThat(properties.findValuesAsText("name"))
                    .containsExactlyElementsOf(Arrays.stream(Setting.values())
                            .filter(Setting::isParameter)
                            .map(Setting::key)
                            .toList());
            assertThat(properties).allSatisfy(property -> {
                assertThat(property.get("description").asText()).isNotBlank();
                assertThat(Class.forName(property.get("sourceType").asText())).isNotNull();
                assertThat(Class.forName(property.get("type").asText())).isNotNull();
            });
        }
    }
}
