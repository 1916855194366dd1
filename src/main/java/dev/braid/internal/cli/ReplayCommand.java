package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.internal.location.Source;
import dev.braid.internal.spec.ReplaySpecification;
import dev.braid.internal.spec.Specification;
import picocli.CommandLine.Command;

/** Writes the rows of the file that a specification names. */
@Command(
        name = "replay",
        sortOptions = false,
        description = "Replays the rows of the file that a specification names, as lines: JSON, or by a pattern.")
final class ReplayCommand extends GenerateCommand {

    ReplayCommand(Console console, Interruption interruption) {
        super(console, interruption);
    }

    @Override
    void check(Source source, Specification read) {
        if (!(read instanceof ReplaySpecification)) {
            throw new BraidException(source.name()
                    + ": found a specification of type \"generator\", expected one of type \"replay\";"
                    + " `braid generate` runs this one");
        }
    }
}
