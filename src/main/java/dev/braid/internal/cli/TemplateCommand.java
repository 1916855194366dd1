package dev.braid.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.braid.BraidException;
import dev.braid.internal.location.Source;
import dev.braid.internal.template.TemplateMaker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a template of recorded notifications. */
@Command(
        name = "template",
        sortOptions = false,
        description = "Makes a template of the recorded notifications of one operation, a line of JSON each.")
final class TemplateCommand implements Callable<Integer> {

    private static final String STDIN = "-";

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The notifications; - for stdin.")
    private String file = STDIN;

    @Option(
            names = "-o",
            paramLabel = "FOLDER",
            converter = OptionValues.FolderReader.class,
            description = "Where to write the template, as NAME_LENGTH.json; else stdout.")
    private @Nullable Path folder;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            converter = NameReader.class,
            description = "What the operation is called; else by its first type that ends in .start.")
    private @Nullable String name;

    TemplateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Source source = file.equals(STDIN) ? new Source("stdin", null, console::in) : InputFile.find(file);
        TemplateMaker.Made made = source.read(
                (read, in) -> TemplateMaker.make(read, new BufferedReader(new InputStreamReader(in, UTF_8))));
        if (folder == null) {
            PrintStream out = new PrintStream(console.out(), false, UTF_8);
            out.print(made.json());
            out.flush();
        } else {
            write(folder.resolve(made.file(name)), made.json());
        }
        return ExitCode.DONE;
    }

    private void write(Path target, String json) {
        try {
            Files.writeString(target, json);
            console.err().println("wrote " + target);
        } catch (IOException e) {
            throw new Failure(target + ": cannot be written: " + e, e);
        }
    }

    /** The name of an operation ends at the first underscore of a file's name. */
    static final class NameReader implements picocli.CommandLine.ITypeConverter<String> {

        @Override
        public String convert(String text) {
            if (text.matches("[A-Za-z0-9.-]+")) {
                return text;
            }
            throw new BraidException("found \"" + text
                    + "\", expected letters, digits, dots and hyphens: it is a part of a file's name");
        }
    }
}
