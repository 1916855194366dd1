package dev.braid.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Looks for what docs/*.md show in files that the build compiles, runs or compares with output: a snippet is written as one
 * of their passages, white space aside.
 */
class DocumentedSnippetsTests {

    private static final Path ROOT = Path.of(System.getProperty("build.basedir"));
    private static final List<String> TESTED = List.of("sample-tests/src/test", "docs/examples", "src/test");
    private static final Set<String> LANGUAGES = Set.of("java", "json", "yaml", "text");

    @TestFactory
    List<DynamicTest> everySnippetIsPartOfATest() throws IOException {
        List<String> tested = tested();
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : files(ROOT.resolve("docs"), 1)) {
            if (page.toString().endsWith(".md")) {
                for (FencedBlock block : FencedBlock.of(Files.readAllLines(page))) {
                    if (LANGUAGES.contains(block.language())) {
                        String name = ROOT.relativize(page) + ":" + block.line();
                        tests.add(dynamicTest(name, page.toUri(), () -> assertTested(name, block, tested)));
                    }
                }
            }
        }
        return tests;
    }

    @Test
    void theVersionOfFastCsvIsThatOfTheBuild() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String version = substringBetween(pom, "<fastcsv.version>", "</fastcsv.version>");

        assertThat(withoutWhiteSpace(Files.readString(ROOT.resolve("docs/replay.md"))))
                .contains("<artifactId>fastcsv</artifactId><version>" + version + "</version>");
    }

    private static String substringBetween(String text, String before, String after) {
        int begin = text.indexOf(before) + before.length();
        return text.substring(begin, text.indexOf(after, begin));
    }

    private static void assertTested(String name, FencedBlock block, List<String> tested) {
        String snippet = withoutWhiteSpace(block.text());
        if (tested.stream().noneMatch(file -> file.contains(snippet))) {
            fail("%s is part of no file below %s, white space aside:%n%s", name, TESTED, block.text());
        }
    }

    private static List<String> tested() throws IOException {
        List<String> tested = new ArrayList<>();
        for (String folder : TESTED) {
            for (Path file : files(ROOT.resolve(folder), Integer.MAX_VALUE)) {
                tested.add(withoutWhiteSpace(Files.readString(file)));
            }
        }
        return tested;
    }

    private static List<Path> files(Path folder, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String withoutWhiteSpace(String text) {
        return text.replaceAll("\\s", "");
    }
}
