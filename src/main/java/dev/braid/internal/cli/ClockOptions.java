package dev.braid.internal.cli;

import dev.braid.Generator;
import dev.braid.RunClock;
import dev.braid.internal.live.Pace;
import dev.braid.internal.time.Instants;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** When a run starts, and whether its instants are waited for. */
final class ClockOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "-s",
            paramLabel = "START",
            converter = OptionValues.StartReader.class,
            description = "Where a simulated clock starts: 2024-01-31, 2024-01-31T13:30.")
    private @Nullable Instant start;

    @Option(
            names = "--clock",
            paramLabel = "CLOCK",
            converter = OptionValues.ClockReader.class,
            description = {
                "real: records come at their times, from now on; without -s this is the default.",
                "simulated: all at once; with -s this is the default.",
                "catch-up: from -s up to now all at once, then at their times."
            })
    private @Nullable RunClock clock;

    /** Where the clock of a run starts that begins now. */
    Instant start(Instant now) {
        if (start != null) {
            return start;
        }
        return clock() == RunClock.REAL ? now : Instants.parse(Generator.DEFAULT_START);
    }

    /** When the records of a run are due that begins now. */
    Pace pace(Instant now) {
        return switch (clock()) {
            case SIMULATED, MANUAL -> Pace.AT_ONCE;
            case REAL -> Pace.inTime(1);
            case CATCH_UP -> Pace.catchingUp(start(now), now, 1);
        };
    }

    private RunClock clock() {
        RunClock chosen = clock == null ? usual() : clock;
        if (chosen == RunClock.REAL && start != null) {
            throw misused("found `--clock real` and `-s`, expected one of them: the real clock starts now;"
                    + " `--clock catch-up` starts in the past and goes on in real time");
        }
        if (chosen == RunClock.CATCH_UP && start == null) {
            throw misused("found `--clock catch-up` without `-s`, expected it with a start in the past");
        }
        return chosen;
    }

    private RunClock usual() {
        return start == null ? RunClock.REAL : RunClock.SIMULATED;
    }

    private ParameterException misused(String message) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
    }
}
