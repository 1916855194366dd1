package dev.braid.golden;

import dev.braid.SpecificationFiles;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;

/** Says which settings are in effect, and then the digests of all examples. */
final class DigestsMain {

    private DigestsMain() {}

    public static void main(String[] arguments) {
        System.out.println(Locale.getDefault().toLanguageTag());
        System.out.println(TimeZone.getDefault().getID());
        System.out.println(Charset.defaultCharset().name());
        System.out.println(System.getProperty("java.vm.info"));
        for (Path example : SpecificationFiles.examples()) {
            Digests.of(example, GoldenFile.FEW).forEach(System.out::println);
        }
    }
}
