package dev.braid.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.ChildJvm;
import dev.braid.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first records of each example in JVMs whose locale, time zone, encoding or way of running could tell. */
@Tag("settings-of-the-machine")
@Execution(ExecutionMode.CONCURRENT)
class SettingsOfTheMachineTests {

    // An interpreter takes its time: two of them have half of the examples each.
    @ParameterizedTest
    @CsvSource({
        "-Xint,   0/2, tr-TR,           Asia/Kathmandu,   ISO-8859-1",
        "-Xint,   1/2, th-TH-u-nu-thai, Pacific/Apia,     UTF-8",
        "-Xmixed, 0/1, tr-TR,           America/St_Johns, UTF-8",
        "-Xmixed, 0/1, ar-EG,           Asia/Kathmandu,   ISO-8859-1",
        "-Xmixed, 0/1, ar-EG,           Pacific/Apia,     UTF-8",
        "-Xmixed, 0/1, th-TH-u-nu-thai, America/St_Johns, ISO-8859-1",
        "-Xmixed, 0/1, fa-IR,           Asia/Kathmandu,   UTF-8",
        "-Xmixed, 0/1, fa-IR,           America/St_Johns, ISO-8859-1",
    })
    void doNotShowInTheOutput(
            String running, String share, String language, String zone, String encoding, @TempDir Path folder)
            throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        List<String> options = new ArrayList<>(List.of(
                running,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Duser.language=" + locale.getLanguage(),
                "-Duser.country=" + locale.getCountry(),
                "-Duser.timezone=" + zone,
                "-Dfile.encoding=" + encoding,
                "-Dbuild.basedir=" + System.getProperty("build.basedir", ".")));
        if (locale.hasExtensions()) {
            options.add("-Duser.extensions=u-nu-thai");
        }

        List<String> examples = share(share);
        List<String> arguments = new ArrayList<>(List.of(folder.toString()));
        arguments.addAll(examples);

        List<String> inEffect =
                ChildJvm.run(options, RecordsMain.class, arguments).lines().toList();

        assertThat(inEffect).hasSize(4).startsWith(language, zone, encoding);
        assertThat(inEffect.get(3)).startsWith(running.equals("-Xint") ? "interpreted mode" : "mixed mode");
        for (String example : examples) {
            Path records = folder.resolve(example);
            // Here and not in the child: an interpreter takes minutes for so many digests.
            assertThat(Digests.ofFile(records, GoldenFile.FEW))
                    .as(GoldenFile.changed(String.join(" ", options)))
                    .isEqualTo(GoldenFile.current().line(example, GoldenFile.FEW));
        }
    }

    /** Of P examples in a row number k, for {@code k/P}. */
    private static List<String> share(String share) {
        int k = Integer.parseInt(share.substring(0, 1));
        int ofHowMany = Integer.parseInt(share.substring(2));
        List<String> all = Example.own().stream().map(Example::name).toList();
        return IntStream.range(0, all.size())
                .filter(index -> index % ofHowMany == k)
                .mapToObj(all::get)
                .toList();
    }
}
