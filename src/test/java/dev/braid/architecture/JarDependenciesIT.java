package dev.braid.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the classes of the built jars refer to is in them or on the class path, but for what is listed here. */
class JarDependenciesIT {

    /** {@code   a.Class -> another.Class   not found}, with the version of Java before what is for a newer one. */
    private static final Pattern MISSING = Pattern.compile("\\s+(?:\\d+/)?(\\S+)\\s+-> (\\S+)\\s+not found");

    /** What comes with the dependency on Braid. */
    private static final List<String> BROUGHT = List.of("jackson-", "snakeyaml-", "datafaker-", "assertj-core-");

    /** What a user adds who wants to use it; JUnit is there wherever there are tests. */
    private static final List<String> OPTIONAL = List.of(
            "com.github.dockerjava.",
            "com.yammer.metrics.",
            "de.siegmar.fastcsv.",
            "kafka.",
            "org.apache.http.",
            "org.apache.kafka.",
            "org.elasticsearch.client.",
            "org.jspecify.",
            "org.junit.",
            "org.opentest4j.",
            "org.testcontainers.",
            "picocli.",
            "scala.");

    /** No command starts a server, so that these never load what they refer to. */
    private static final List<String> OF_SERVERS = List.of(
            "dev.braid.elasticsearch.ElasticLibrary -> dev.braid.internal.distribution",
            "dev.braid.elasticsearch.ElasticServerOptions -> dev.braid.internal.distribution",
            "dev.braid.elasticsearch.ElasticServers -> dev.braid.internal.container",
            "dev.braid.elasticsearch.ElasticServers -> dev.braid.internal.distribution",
            "dev.braid.elasticsearch.ServerDefaults -> dev.braid.internal.distribution",
            "dev.braid.internal.mode.ModeChoice -> dev.braid.internal.container",
            "dev.braid.kafka.KafkaServers -> dev.braid.internal.broker",
            "dev.braid.kafka.KafkaServers -> dev.braid.internal.container");

    /** What the libraries in braid-cli.jar refer to, and why nobody misses it. */
    private static final Map<String, String> OF_LIBRARIES = Map.ofEntries(
            Map.entry("com.google.common.", "gRPC stubs of OpenTelemetry, which Kafka's client does not call"),
            Map.entry("io.grpc.", "the same"),
            Map.entry("javax.servlet.", "Commons Logging in a servlet container"),
            Map.entry("org.apache.avalon.", "a logging library that Commons Logging can use; SLF4J is there"),
            Map.entry("org.apache.log.", "the same"),
            Map.entry("org.apache.log4j.", "the same"),
            Map.entry("org.apache.logging.log4j.", "the same"),
            Map.entry("org.jose4j.", "a broker's side of OAuth"),
            Map.entry("org.jspecify.", "annotations for compilers"),
            Map.entry("org.osgi.", "Snappy in OSGi"));

    private static final String OURS = "dev.braid.";

    /** A class, and one that it refers to and that is not there. */
    private record Reference(String from, String to) {

        String toPackage() {
            return from + " -> " + to.substring(0, to.lastIndexOf('.'));
        }
    }

    @Test
    void theJarRefersToNothingUnknown() {
        assertThat(missing(System.getProperty("build.jar"), entry -> true)).isEmpty();
    }

    @Test
    void theJarNeedsNothingElseThanItBringsButOptionalLibraries() {
        List<Reference> missing = missing(
                System.getProperty("build.jar"), entry -> BROUGHT.stream().anyMatch(entry::startsWith));

        assertThat(libraries(missing, OPTIONAL)).containsExactlyElementsOf(OPTIONAL);
    }

    @Test
    void theRunnableJarHoldsAllThatCommandsNeed() {
        List<Reference> missing = missing(System.getProperty("build.cli"), entry -> false);
        List<Reference> ofOurs = missing.stream()
                .filter(reference -> reference.to().startsWith(OURS))
                .toList();
        List<Reference> ofLibraries = missing.stream()
                .filter(reference -> !reference.to().startsWith(OURS))
                .toList();

        assertThat(ofOurs.stream().map(Reference::toPackage).distinct().sorted())
                .containsExactlyElementsOf(OF_SERVERS);
        assertThat(libraries(ofLibraries, OF_LIBRARIES.keySet())).isEqualTo(new TreeSet<>(OF_LIBRARIES.keySet()));
    }

    /** Those of the known libraries that are missing, and each class that is of none of them. */
    private static Set<String> libraries(List<Reference> missing, Iterable<String> known) {
        return missing.stream()
                .map(Reference::to)
                .map(type -> library(type, known))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String library(String type, Iterable<String> known) {
        for (String library : known) {
            if (type.startsWith(library)) {
                return library;
            }
        }
        return type;
    }

    private static List<Reference> missing(String jar, Predicate<String> isThere) {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(entry -> isThere.test(new File(entry).getName()))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> words = new ArrayList<>(List.of("--multi-release", "17", "--missing-deps"));
        if (!classPath.isEmpty()) {
            words.addAll(List.of("--class-path", classPath));
        }
        words.add(jar);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
        assertThat(code).as("jdeps %s: %s%s", words, out, err).isZero();
        return Arrays.stream(out.toString().split("\\R"))
                .map(MISSING::matcher)
                .filter(Matcher::matches)
                .map(line -> new Reference(line.group(1), line.group(2)))
                .toList();
    }
}
