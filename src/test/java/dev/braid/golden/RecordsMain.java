package dev.braid.golden;

import dev.braid.Example;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;

/** Says which settings are in effect, and writes the first records of examples into a folder. */
final class RecordsMain {

    private RecordsMain() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(Locale.getDefault().toLanguageTag());
        System.out.println(TimeZone.getDefault().getID());
        System.out.println(Charset.defaultCharset().name());
        System.out.println(System.getProperty("java.vm.info"));
        Path folder = Path.of(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            Example example = Example.named(arguments[i]);
            try (OutputStream out = Files.newOutputStream(folder.resolve(example.name()))) {
                example.generator().count(GoldenFile.FEW).writeTo(out);
            }
        }
    }
}
