package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.Generator;
import dev.braid.internal.engine.Limit;
import dev.braid.internal.location.Source;
import dev.braid.internal.plan.Plan;
import dev.braid.internal.plan.RunOptions;
import dev.braid.internal.plan.Shard;
import dev.braid.internal.spec.Specification;
import dev.braid.internal.time.Instants;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says of specifications whether they can be run, and what is wrong with them if not. */
@Command(name = "validate", description = "Says what is wrong with specifications; exit code 2 where something is.")
final class ValidateCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Specifications, JSON or YAML.")
    private List<String> files = List.of();

    @Option(
            names = "--root",
            paramLabel = "DIR",
            converter = OptionValues.FolderReader.class,
            description = "Where the files of a specification lie besides its own folder; else the working directory.")
    private Path root = Path.of("");

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(console.out(), false, StandardCharsets.UTF_8);
        int code = ExitCode.DONE;
        for (String file : files) {
            try {
                Source source = InputFile.find(file);
                Specification specification = InputFile.specificationWithTarget(source, root);
                checkTarget(file, TargetPlace.find(null, source, specification, root));
                compile(specification);
                specification.warnings().forEach(warning -> out.println("warning: " + warning));
                out.println(file + ": valid");
            } catch (BraidException e) {
                out.println(e.getMessage());
                code = ExitCode.BAD_INPUT;
            }
        }
        out.flush();
        return code;
    }

    /** What else a run would refuse before it asks the server. */
    private static void checkTarget(String file, Destination target) {
        if (target instanceof Destination.OnServer server) {
            try {
                server.checkName();
            } catch (BraidException e) {
                throw new BraidException(file + ": target: " + e.getMessage(), e);
            }
        }
    }

    /** Some mistakes show only when values are drawn, such as more distinct ones than there can be. */
    private static void compile(Specification specification) {
        Plan.start(
                specification,
                new RunOptions(
                        Generator.DEFAULT_SEED,
                        Instants.parse(Generator.DEFAULT_START),
                        Generator.DEFAULT_CONCURRENCY,
                        Limit.NONE,
                        Shard.WHOLE),
                sequence -> () -> 0);
    }
}
