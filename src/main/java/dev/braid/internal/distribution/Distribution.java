package dev.braid.internal.distribution;

import dev.braid.BraidException;
import dev.braid.internal.server.Library;
import dev.braid.internal.setting.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The server as its makers hand it out: the one that a setting names, else a dependency of the tests' project.
 *
 * @param named a zip, or a folder with what is in one; null where the setting is not set
 */
public record Distribution(@Nullable String named) implements Library {

    private static final String COORDINATES = "org.elasticsearch.distribution.integ-test-zip:elasticsearch:8.19.21";
    private static final String SETTING = "`" + Setting.ELASTICSEARCH_DISTRIBUTION.key() + "`";

    @Override
    public String coordinates() {
        return COORDINATES + " with <type>zip</type>";
    }

    @Override
    public boolean isPresent() {
        return named != null || repository().distribution().isPresent();
    }

    @Override
    public void require(String what) {
        if (named != null) {
            if (!Files.exists(Path.of(named))) {
                throw new BraidException(SETTING + ": found no file and no folder " + named + "; correct the path");
            }
        } else if (repository().distribution().isEmpty()) {
            String places = repository().folders().stream().map(Path::toString).collect(Collectors.joining(", "));
            throw new BraidException(what + ": found no distribution in " + places + "; add the dependency "
                    + coordinates() + " and <scope>test</scope>, or name its file in " + SETTING);
        }
    }

    /** A zip, or a folder with what is in one; there is one where it is present. */
    public Path path() {
        if (named != null) {
            return Path.of(named).toAbsolutePath();
        }
        Optional<Path> found = repository().distribution();
        return found.orElseThrow(() -> new IllegalStateException("looked for without having been required"));
    }

    private static LocalRepository repository() {
        return LocalRepository.find();
    }
}
