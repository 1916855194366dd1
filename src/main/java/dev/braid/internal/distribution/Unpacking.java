package dev.braid.internal.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks the zip of a distribution; by several threads, since somebody waits for the server. */
final class Unpacking {

    private static final int THREADS = 2;

    private final Path zip;
    private final Path target;

    private Unpacking(Path zip, Path target) {
        this.zip = zip;
        this.target = target;
    }

    /** Writes what stands in the zip's one folder into the target. */
    static void unpack(Path zip, Path target) throws IOException {
        Unpacking unpacking = new Unpacking(zip, target);
        // Not the JVM's pool, which the system under test may want in the meantime.
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<CompletableFuture<Void>> parts = IntStream.range(0, THREADS)
                    .mapToObj(part -> CompletableFuture.runAsync(() -> unpacking.write(part), threads))
                    .toList();
            parts.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException failure ? failure.getCause() : new IOException(e);
        } finally {
            threads.shutdown();
        }
    }

    private void write(int part) {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            int number = 0;
            for (ZipEntry entry : file.stream().toList()) {
                if (number++ % THREADS == part) {
                    write(file, entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ZipFile file, ZipEntry entry) throws IOException {
        String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the entry " + entry.getName() + " leaves the folder of the zip");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolve("..").normalize());
        try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, path);
        }
        if (path.getName(path.getNameCount() - 2).endsWith("bin")) {
            // What the zip says of permissions is not told by the JDK.
            path.toFile().setExecutable(true, false);
        }
    }
}
