package dev.braid.internal.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.braid.BraidException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatorTests {

    private static final String BESIDE = "locator-beside.txt";

    @TempDir
    private Path folder;

    @Test
    void beforeAllItIsLookedForBesideTheClass() throws IOException {
        assertThat(content(Locator.find(BESIDE, LocatorTests.class))).isEqualTo("beside the class\n");
        assertThat(content(Locator.find("locator-both.txt", LocatorTests.class)))
                .isEqualTo("both, beside the class\n");
    }

    @Test
    void thenAtTheRootOfTheClassPath() throws IOException {
        assertThat(content(Locator.find("locator-both.txt", null))).isEqualTo("both, at the root\n");
        assertThat(content(Locator.find("dev/braid/internal/location/" + BESIDE, LocatorTests.class)))
                .isEqualTo("beside the class\n");
        assertThat(content(Locator.find("classpath:locator-both.txt", LocatorTests.class)))
                .isEqualTo("both, at the root\n");
        assertThat(content(Locator.find("classpath:/locator-both.txt", null))).isEqualTo("both, at the root\n");
        assertThat(content(Locator.find("/locator-both.txt", LocatorTests.class)))
                .isEqualTo("both, at the root\n");
    }

    @Test
    void thenAsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a file.json"), "in a file");

        Source source = Locator.find(file.toString(), LocatorTests.class);

        assertThat(content(source)).isEqualTo("in a file");
        assertThat(source.folder()).isEqualTo(folder);
        assertThat(source.name()).isEqualTo(file.toString());
        assertThat(content(Locator.find("file:" + file, null))).isEqualTo("in a file");
        assertThat(content(Locator.file(file.toString()))).isEqualTo("in a file");
    }

    @Test
    void resourcesThatAreFilesHaveAFolder() throws IOException {
        Source source = Locator.find(BESIDE, LocatorTests.class);
        assertThat(source.folder()).isNotNull().isDirectoryContaining(path -> path.endsWith(BESIDE));
    }

    @Test
    void resourcesInJarsHaveNone() throws IOException {
        Path jar = folder.resolve("some.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("in/side.json"));
            out.write("in a jar".getBytes(StandardCharsets.UTF_8));
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            Source source = Locator.find("in/side.json", null);

            assertThat(content(source)).isEqualTo("in a jar");
            assertThat(source.folder()).isNull();
            assertThat(source.name()).isEqualTo("in/side.json");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void whatIsNowhereIsSaidWithAllPlaces() {
        assertMessage("absent.json", LocatorTests.class, """
                found nothing at `absent.json`; looked for it:
                  beside the class dev.braid.internal.location.LocatorTests
                  at the root of the class path, as absent.json
                  as the file %s
                Give a location that exists, pin it with `classpath:` or `file:`, or write the document itself, which begins with a brace or has several lines""".formatted(
                        Path.of("absent.json").toAbsolutePath()));
        assertMessage("classpath:absent.json", null, """
                found nothing at `classpath:absent.json`; looked for it:
                  at the root of the class path, as absent.json
                Give a location that exists, pin it with `classpath:` or `file:`, or write the document itself, which begins with a brace or has several lines""");
        assertMessage("file:/absent.json", null, """
                found nothing at `file:/absent.json`; looked for it:
                  as the file /absent.json
                Give a location that exists, pin it with `classpath:` or `file:`, or write the document itself, which begins with a brace or has several lines""");
    }

    @Test
    void whatIsNoFileIsRefusedUnopened() throws Exception {
        Path pipe = folder.resolve("pipe.json");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertMessage(
                pipe.toString(),
                null,
                "found a device, a pipe or a socket at `" + pipe
                        + "`, expected a file: to open one could take for ever");
    }

    @Test
    void foldersAndNothingAreRefused() {
        assertMessage(folder.toString(), null, "found a folder at `" + folder + "`, expected a file");
        assertMessage(" ", null, "found an empty location, expected the name of a file or resource");
    }

    @Test
    void whatIsNoPathIsSaid() {
        assertMessage("file:a\0b", null, """
                found nothing at `file:a\0b`; looked for it:
                  as a file, but `a\0b` is no path: Nul character not allowed
                Give a location that exists, pin it with `classpath:` or `file:`, or write the document itself, which begins with a brace or has several lines""");
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', true",
        "'  {\"a\": 1}', true",
        "'a: 1\nb: 2', true",
        "'a: 1\n', true",
        "clicks.json, false",
        "file:{x}.json, false",
        "'', false",
    })
    void aDocumentBeginsWithABraceOrHasSeveralLines(String text, boolean inline) {
        assertThat(Locator.isInline(text)).isEqualTo(inline);
    }

    private static void assertMessage(String location, Class<?> beside, String message) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Locator.find(location, beside))
                .withMessage(message);
    }

    private static String content(Source source) throws IOException {
        try (InputStream in = source.content().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
