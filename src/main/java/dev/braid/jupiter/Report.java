package dev.braid.jupiter;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** Tells, under a failure, what its test was given. */
final class Report {

    private Report() {}

    /** The same failure; one that has been reported stays as it is. */
    static <T extends Throwable> T under(T failure, ExtensionContext context) {
        List<Injected> injected = Injections.visibleTo(context);
        if (!injected.isEmpty() && isFailure(failure) && !isReported(failure)) {
            String command = RunAgain.command(context, injected);
            // For build tools that leave out suppressed exceptions, as Surefire does with trimStackTrace.
            System.out.println("Run again: " + command);
            String text = command + RunAgain.seeds(context, injected);
            context.publishReportEntry(RunAgain.KEY, text);
            failure.addSuppressed(new RunAgain(text));
        }
        return failure;
    }

    /** A failed assumption is none. */
    static boolean isFailure(Throwable thrown) {
        return !(thrown instanceof TestAbortedException);
    }

    private static boolean isReported(Throwable failure) {
        for (Throwable suppressed : failure.getSuppressed()) {
            if (suppressed instanceof RunAgain) {
                return true;
            }
        }
        return false;
    }
}
