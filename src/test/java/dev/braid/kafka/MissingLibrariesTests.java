package dev.braid.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.BackendMode;
import dev.braid.testkit.LeasingJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissingLibrariesTests {

    private static final String BROKER = "kafka_2.13";
    private static final String CONTAINER = "testcontainers-kafka";

    @ParameterizedTest
    @EnumSource
    void noModeDoesWithoutTheClient(BackendMode mode) throws IOException {
        assertThat(messages(mode, "kafka-clients"))
                .containsExactly("Kafka: found its classes nowhere on the class path;"
                        + " add org.apache.kafka:kafka-clients:4.3.1");
    }

    @Test
    void aBrokerInTheJvm() throws IOException {
        assertThat(messages(BackendMode.EMBEDDED, BROKER))
                .containsExactly("Kafka in this JVM: found its classes nowhere on the class path;"
                        + " add org.apache.kafka:kafka_2.13:4.3.1");
    }

    @Test
    void aContainer() throws IOException {
        assertThat(messages(BackendMode.CONTAINER, CONTAINER))
                .containsExactly("Kafka in a container: found its classes nowhere on the class path;"
                        + " add org.testcontainers:testcontainers-kafka:2.0.5");
    }

    @Test
    void neither() throws IOException {
        assertThat(messages(BackendMode.AUTO, CONTAINER, BROKER))
                .containsExactly("Kafka: found no server to start on the class path, expected one of two;"
                        + " add org.apache.kafka:kafka_2.13:4.3.1 for a broker in this JVM,"
                        + " or org.testcontainers:testcontainers-kafka:2.0.5 for one in a container,"
                        + " or set `braid.kafka.bootstrap-servers`");
    }

    @Test
    void autoWithoutTestcontainersTakesABrokerInTheJvm() throws IOException {
        try (LeasingJvm jvm =
                KafkaJvm.start(BackendMode.AUTO, Map.of(), List.of(), CONTAINER, "testcontainers", "docker-java-api")) {
            assertThat(jvm.linesUntilReady())
                    .anyMatch(line -> line.endsWith(
                            ", since org.testcontainers:testcontainers-kafka:2.0.5 is not on the class path"))
                    .last()
                    .asString()
                    .startsWith("ready EMBEDDED localhost:");
        }
    }

    @Test
    @Tag("libraries-of-the-build")
    void jarsOfDifferentVersions() throws IOException {
        assertThat(messages(BackendMode.EMBEDDED, "kafka-metadata").get(0))
                .startsWith("Kafka in this JVM: found jars that do not fit together (java.lang.NoClassDefFoundError: ")
                .endsWith(
                        "), kafka-clients is 4.3.1;"
                                + " take org.apache.kafka:kafka-clients and org.apache.kafka:kafka_2.13 of one version, 3.9 to 4.3");
    }

    @Test
    void theCoordinatesAreThoseOfThisBuild() throws IOException {
        String pom = Files.readString(Path.of(System.getProperty("build.basedir", ""), "pom.xml"));
        assertThat(KafkaLibrary.CLIENT.coordinates()).endsWith(version(pom, "kafka"));
        assertThat(KafkaLibrary.BROKER.coordinates()).endsWith(version(pom, "kafka"));
        assertThat(KafkaLibrary.CONTAINER.coordinates()).endsWith(version(pom, "testcontainers"));
        assertThat(KafkaBackend.DEFAULT_IMAGE).endsWith(version(pom, "kafka"));
    }

    private static String version(String pom, String library) {
        String tag = "<" + library + ".version>";
        int begin = pom.indexOf(tag) + tag.length();
        return ":" + pom.substring(begin, pom.indexOf('<', begin));
    }

    private static List<String> messages(BackendMode mode, String... jars) throws IOException {
        try (LeasingJvm jvm = KafkaJvm.start(mode, Map.of("DOCKER_HOST", "tcp://localhost:1"), List.of(), jars)) {
            return jvm.lines();
        }
    }
}
