package dev.braid.internal.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.BraidException;
import dev.braid.ChildJvm;
import dev.braid.testkit.BoundedProcess;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a distribution is looked for, in JVMs of their own, which have other repositories. */
class DistributionTests {

    private static final String CLIENT = "elasticsearch-rest-client-8.19.21.jar";

    @Test
    void theOneBesideTheClientIsTaken(@TempDir Path folder) throws IOException {
        Path client =
                Files.createDirectories(folder.resolve("org/elasticsearch/client/elasticsearch-rest-client/8.19.21"));
        distribution(folder, "8.20.0");
        Path same = distribution(folder, "8.19.21");

        assertThat(find(client, folder.resolve("none"))).isEqualTo(same.toString());
    }

    @Test
    void theNewestIsTakenWhereThereIsNoneOfTheClientsVersion(@TempDir Path folder) throws IOException {
        distribution(folder, "8.9.0");
        Path newest = distribution(folder, "8.10.1");
        distribution(folder, "7.17.0");

        assertThat(find(Files.createDirectories(folder.resolve("lib")), folder)).isEqualTo(newest.toString());
    }

    @Test
    void thereIsNone(@TempDir Path folder) throws IOException {
        Path library = Files.createDirectories(folder.resolve("lib"));

        assertThat(find(library, folder.resolve("none")))
                .isEqualTo("Elasticsearch beside this JVM: found no distribution in " + folder
                        + "/none, /nowhere/.m2/repository; add the dependency"
                        + " org.elasticsearch.distribution.integ-test-zip:elasticsearch:8.19.21 with <type>zip</type>"
                        + " and <scope>test</scope>, or name its file in `braid.elasticsearch.distribution`");
    }

    private static Path distribution(Path repository, String version) throws IOException {
        Path folder = Files.createDirectories(repository
                .resolve("org/elasticsearch/distribution/integ-test-zip/elasticsearch")
                .resolve(version));
        return Files.createFile(folder.resolve("elasticsearch-" + version + ".zip"));
    }

    /** In a JVM whose client of Elasticsearch comes from one folder, and whose Maven uses another. */
    private static String find(Path library, Path repository) throws IOException {
        List<String> classPath = Arrays.asList(ChildJvm.classPath().split(File.pathSeparator));
        for (String entry : classPath) {
            if (entry.endsWith(CLIENT)) {
                Files.copy(Path.of(entry), library.resolve(CLIENT));
            }
        }
        Process jvm = BoundedProcess.start(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dmaven.repo.local=" + repository,
                        "-Duser.home=/nowhere",
                        "-cp",
                        classPath.stream()
                                .map(entry -> entry.endsWith(CLIENT)
                                        ? library.resolve(CLIENT).toString()
                                        : entry)
                                .collect(Collectors.joining(File.pathSeparator)),
                        Finder.class.getName())
                .redirectErrorStream(true));
        return new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** Prints what it finds. */
    static final class Finder {

        private Finder() {}

        public static void main(String[] arguments) {
            Distribution distribution = new Distribution(null);
            try {
                distribution.require("Elasticsearch beside this JVM");
                System.out.println(distribution.path());
            } catch (BraidException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
