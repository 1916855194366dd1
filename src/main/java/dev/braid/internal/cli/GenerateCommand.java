package dev.braid.internal.cli;

import dev.braid.Generator;
import dev.braid.internal.location.Source;
import dev.braid.internal.spec.ReplaySpecification;
import dev.braid.internal.spec.Specification;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the records of a specification. */
@Command(
        name = "generate",
        sortOptions = false,
        description = "Writes the records of a specification as lines: JSON, or by a pattern.",
        footer = {
            "",
            "Without -n and -t it runs until it is stopped.",
            "Without -s records come at their times on the real clock, from now on; with -s all at once."
        })
class GenerateCommand extends RunCommand {

    @Parameters(arity = "0..1", paramLabel = "SPEC", description = "The specification, JSON or YAML; else stdin.")
    private @Nullable String specification;

    @Option(
            names = {"-f", "-c"},
            paramLabel = "SPEC",
            description = "The specification too.")
    private @Nullable String specificationOption;

    @Option(
            names = "-m",
            paramLabel = "WORKERS",
            converter = OptionValues.WorkersReader.class,
            description = "How many workers live at the same time at most; 100 by default.")
    private int workers = Generator.DEFAULT_CONCURRENCY;

    GenerateCommand(Console console, Interruption interruption) {
        super(console, interruption);
    }

    @Override
    int workers() {
        return workers;
    }

    @Override
    Source source() {
        if (specification != null && specificationOption != null) {
            throw misused("found the specifications `" + specificationOption + "` and `" + specification
                    + "`, expected one of them");
        }
        String name = specification == null ? specificationOption : specification;
        return name == null ? new Source("stdin", null, console()::in) : InputFile.find(name);
    }

    @Override
    Specification specification(Source source) {
        Specification read = usesTarget()
                ? InputFile.specificationWithTarget(source, root())
                : InputFile.specification(source, root());
        check(source, read);
        return read;
    }

    /** Whether the records go where the specification says. */
    boolean usesTarget() {
        return !isGiven("-o");
    }

    /** Refuses a specification that the command is not for. */
    void check(Source source, Specification read) {}

    @Override
    List<String> warnings(Specification read) {
        return read instanceof ReplaySpecification && isGiven("-m")
                ? List.of("found `-m`, which has no effect: a replay has no workers")
                : List.of();
    }
}
