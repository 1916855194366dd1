import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the artifact brings into a project that asks for nothing else, besides JUnit. */
class DependencyTests {

    /** The project's own, with what that brings. */
    private static final List<String> JUNIT = List.of(
            "junit-jupiter",
            "junit-jupiter-api",
            "junit-jupiter-params",
            "junit-jupiter-engine",
            "junit-platform-commons",
            "junit-platform-engine",
            "junit-platform-launcher",
            "opentest4j",
            "apiguardian-api");

    @Test
    void theClassPathHoldsJacksonDatafakerAndAssertJ() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        assertThat(Arrays.stream(classPath.split(File.pathSeparator))
                        .filter(entry -> entry.endsWith(".jar"))
                        .map(entry -> Path.of(entry).getFileName().toString())
                        .map(jar -> jar.replaceFirst("-\\d.*", "")))
                .doesNotHaveDuplicates()
                .filteredOn(jar -> !JUNIT.contains(jar) && !jar.startsWith("surefire-"))
                .containsExactlyInAnyOrder(
                        "braid",
                        "jackson-core",
                        "jackson-databind",
                        "jackson-annotations",
                        "jackson-datatype-jsr310",
                        "jackson-dataformat-yaml",
                        "snakeyaml",
                        "datafaker",
                        "rgxgen",
                        "libphonenumber",
                        "assertj-core",
                        "byte-buddy");
    }
}
