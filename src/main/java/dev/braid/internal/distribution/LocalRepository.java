package dev.braid.internal.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where Maven has put what the tests' project depends on: a dependency of type zip is on no class path. */
final class LocalRepository {

    private static final Path ARTIFACT =
            Path.of("org", "elasticsearch", "distribution", "integ-test-zip", "elasticsearch");

    private static final String CLIENT = "org.elasticsearch.client.RestClient";
    private static final Path CLIENTS = Path.of("org", "elasticsearch", "client", "elasticsearch-rest-client");
    private static final String UP_TO_REPOSITORY = "../../../../..";

    private final Set<Path> folders = new LinkedHashSet<>();
    private final String version;

    private LocalRepository(@Nullable Path client) {
        @Nullable Path ofVersion = client == null ? null : client.getParent();
        if (ofVersion != null && CLIENTS.resolve(ofVersion.getFileName()).equals(partOfRepository(ofVersion))) {
            version = String.valueOf(ofVersion.getFileName());
            add(repository(ofVersion));
        } else {
            version = "";
        }
        // The first is set by Surefire and Failsafe in the JVM of the tests.
        for (String property : List.of("localRepository", "maven.repo.local")) {
            @Nullable String folder = System.getProperty(property);
            if (folder != null) {
                add(Path.of(folder));
            }
        }
        add(Path.of(System.getProperty("user.home"), ".m2", "repository"));
    }

    private static Path repository(Path ofVersion) {
        return ofVersion.resolve(UP_TO_REPOSITORY).normalize();
    }

    private static Path partOfRepository(Path ofVersion) {
        return repository(ofVersion).relativize(ofVersion);
    }

    private void add(Path folder) {
        folders.add(folder.toAbsolutePath());
    }

    /** Those that may hold it: the first is where the client of Elasticsearch comes from. */
    static LocalRepository find() {
        return new LocalRepository(client());
    }

    /** The jar of the client; null where it is not on the class path. */
    private static @Nullable Path client() {
        try {
            @Nullable
            CodeSource source = Class.forName(CLIENT, false, LocalRepository.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return source == null ? null : Path.of(source.getLocation().toURI());
        } catch (ClassNotFoundException | LinkageError | URISyntaxException e) {
            return null;
        }
    }

    /** Where it was looked. */
    Set<Path> folders() {
        return folders;
    }

    /** A distribution of the client's version; else the newest there is. */
    Optional<Path> distribution() {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            found.addAll(zips(folder.resolve(ARTIFACT)));
        }
        Optional<Path> same =
                found.stream().filter(zip -> versionOf(zip).equals(version)).findFirst();
        return same.isPresent()
                ? same
                : found.stream().max(Comparator.comparing(LocalRepository::order, Arrays::compare));
    }

    private static List<Path> zips(Path artifact) {
        if (!Files.isDirectory(artifact)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(artifact)) {
            return versions.map(folder -> folder.resolve("elasticsearch-" + folder.getFileName() + ".zip"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String versionOf(Path zip) {
        return String.valueOf(zip.getName(zip.getNameCount() - 2));
    }

    private static int[] order(Path zip) {
        return Arrays.stream(versionOf(zip).split("\\D+"))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
