package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.internal.location.Source;
import dev.braid.internal.spec.OperationChoice;
import dev.braid.internal.spec.Specification;
import dev.braid.internal.spec.StepsSpecification;
import dev.braid.internal.template.TemplateFolder;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the events of many operations, or of many entities that go through steps. */
@Command(
        name = "operations",
        sortOptions = false,
        description = "Writes the events of many operations or entities at a time, as lines: JSON, or by a pattern.",
        footer = {
            "",
            "Without -n, -t and --entities it runs until it is stopped.",
            "Without -s events come at their times on the real clock, from now on; with -s all at once."
        })
final class OperationsCommand extends RunCommand {

    private static final String DEFAULT_NAME = "mix";

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "create, delete, update, mix (the default) or run_instance; of templates the only operation.")
    private @Nullable String name;

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            converter = OptionValues.FolderReader.class,
            description = "A folder of templates, instead of the operations that are built in.")
    private @Nullable Path templates;

    @Option(
            names = "--weight",
            paramLabel = "NAME=WEIGHT",
            converter = OptionValues.WeightReader.class,
            description =
                    "How often an operation of the templates is drawn; by default the number of its files. May be repeated.")
    private List<OptionValues.Weight> weights = new ArrayList<>();

    @Option(
            names = "--step",
            paramLabel = "STEP",
            description = "What entities go through instead, such as 'order.paid|order.invoiced x1..2 ? +1s..5m'."
                    + " Once for each step.")
    private List<String> steps = new ArrayList<>();

    @Option(
            names = "--spec",
            paramLabel = "SPEC",
            description = "The specification of the emitter whose fields the events of steps have besides.")
    private @Nullable String specification;

    @Option(names = "--emitter", paramLabel = "NAME", description = "The emitter in it.")
    private @Nullable String emitter;

    @Option(
            names = "--rate",
            paramLabel = "RATE",
            converter = OptionValues.PerMinuteReader.class,
            description = "How many begin: 500/s, 100/m (the default), 30/h; 600/m by default with --step.")
    private @Nullable Double perMinute;

    @Option(
            names = "--entities",
            paramLabel = "COUNT",
            converter = OptionValues.CountReader.class,
            description = "Ends after so many; for mix how many instances there are at most, for update how many are"
                    + " updated.")
    private @Nullable Long entities;

    @Option(
            names = "--exists-every",
            paramLabel = "HOURS",
            converter = OptionValues.DurationReader.class,
            description = "How often it is told what exists: whole hours that divide the day; 24h by default.")
    private @Nullable Duration existsEvery;

    OperationsCommand(Console console, Interruption interruption) {
        super(console, interruption);
    }

    /** They come from no document. */
    @Override
    Source source() {
        return new Source("operations", null, InputStream::nullInputStream);
    }

    @Override
    Specification specification(Source source) {
        return steps.isEmpty() ? operations() : steps();
    }

    private Specification steps() {
        refuse(name != null, "NAME", "operations");
        for (String option : List.of("--templates", "--weight", "--exists-every")) {
            refuse(isGiven(option), option, "operations");
        }
        StepsSpecification made = StepsSpecification.of(steps);
        if ((specification == null) != (emitter == null)) {
            throw misused("found `" + (emitter == null ? "--spec" : "--emitter") + "` without `"
                    + (emitter == null ? "--emitter" : "--spec") + "`, expected both or none");
        }
        made = with("--spec", specification, made, this::payload);
        made = with("--entities", entities, made, StepsSpecification::withEntities);
        return with("--rate", perMinute, made, StepsSpecification::withPerMinute);
    }

    private StepsSpecification payload(StepsSpecification made, String file) {
        Specification payload = InputFile.specification(InputFile.find(file), root());
        return made.withPayload(payload, Objects.requireNonNull(emitter));
    }

    private Specification operations() {
        refuse(specification != null, "--spec", "`--step`");
        refuse(emitter != null, "--emitter", "`--step`");
        OperationChoice made = templates == null ? builtIn() : templates(templates);
        made = with("--entities", entities, made, OperationChoice::entities);
        made = with("--rate", perMinute, made, OperationChoice::ratePerMinute);
        return with("--exists-every", existsEvery, made, OperationChoice::existsEvery)
                .specification();
    }

    private OperationChoice builtIn() {
        refuse(!weights.isEmpty(), "--weight", "`--templates`");
        return OperationChoice.builtIn(name == null ? DEFAULT_NAME : name);
    }

    private OperationChoice templates(Path folder) {
        OperationChoice made = OperationChoice.templates(TemplateFolder.read(folder));
        for (OptionValues.Weight weight : weights) {
            made = with("--weight", weight, made, (one, wanted) -> one.weight(wanted.operation(), wanted.weight()));
        }
        return name == null ? made : made.only(name);
    }

    private void refuse(boolean isGiven, String what, String forWhom) {
        if (isGiven) {
            throw misused("found `" + what + "`, expected it with " + forWhom + " alone");
        }
    }

    /** Sets what an option says, if it was given. */
    private static <T, V> T with(String option, @Nullable V value, T made, BiFunction<T, V, T> setting) {
        if (value == null) {
            return made;
        }
        try {
            return setting.apply(made, value);
        } catch (BraidException e) {
            throw new BraidException("option `" + option + "`: " + e.getMessage(), e);
        }
    }
}
