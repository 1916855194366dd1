package dev.braid.internal.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something of the tests that must not outlive them; told to the watchdog as a line of text. */
sealed interface Charge {

    /** The line that {@link #parse} reads. */
    String line();

    /** Ends it; what has ended already is well. */
    void end() throws IOException;

    static Charge parse(String line) {
        List<String> words = List.of(line.split(" "));
        return switch (words.get(0)) {
            case "folder" -> new OfFolder(Path.of(URI.create(words.get(1))));
            case "process" -> new OfProcess(Long.parseLong(words.get(1)), Instant.parse(words.get(2)));
            case "container" -> new OfContainer(words.get(1), URI.create(words.get(2)));
            default -> throw new IllegalArgumentException(line);
        };
    }

    /** Files that nobody needs any more. */
    record OfFolder(Path folder) implements Charge {

        @Override
        public String line() {
            return "folder " + folder.toUri();
        }

        @Override
        public void end() throws IOException {
            Folders.delete(folder);
        }
    }

    /** A process, told from a later one of the same number by the instant of its start. */
    record OfProcess(long id, Instant start) implements Charge {

        @Override
        public String line() {
            return "process " + id + " " + start;
        }

        @Override
        public void end() {
            ProcessHandle.of(id)
                    .filter(process -> process.info().startInstant().equals(Optional.of(start)))
                    .ifPresent(process -> {
                        process.descendants().forEach(ProcessHandle::destroyForcibly);
                        process.destroyForcibly();
                    });
        }
    }

    /** A container of the Docker at an address. */
    record OfContainer(String id, URI docker) implements Charge {

        @Override
        public String line() {
            return "container " + id + " " + docker;
        }

        @Override
        public void end() throws IOException {
            new DockerRemoval(docker).remove(id);
        }
    }
}
