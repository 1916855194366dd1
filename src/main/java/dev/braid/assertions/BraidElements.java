package dev.braid.assertions;

import java.security.CodeSource;
import java.util.Arrays;
import org.assertj.core.internal.Failures;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a stack trace that lie in Braid's assertions. Like AssertJ's own, they are removed, so that the first line is
 * the test's, unless AssertJ is configured to keep them.
 */
final class BraidElements {

    private static final String PACKAGE = BraidElements.class.getPackageName() + ".";

    private static final @Nullable String PLACE = place(BraidElements.class);

    private BraidElements() {}

    static void removeFrom(AssertionError error) {
        if (Failures.instance().isRemoveAssertJRelatedElementsFromStackTrace()) {
            error.setStackTrace(Arrays.stream(error.getStackTrace())
                    .filter(element -> !contain(element))
                    .toArray(StackTraceElement[]::new));
        }
    }

    /** Also for the proxies that AssertJ makes for soft assertions, but not for a test in this package: it has another place. */
    static boolean contain(StackTraceElement element) {
        String name = element.getClassName();
        if (!name.startsWith(PACKAGE)) {
            return false;
        }
        try {
            String place = place(Class.forName(name, false, BraidElements.class.getClassLoader()));
            return place == null || place.equals(PLACE);
        } catch (ClassNotFoundException e) {
            return true;
        }
    }

    /** The folder or jar of a class; null where it is made at run time. */
    private static @Nullable String place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? null
                : source.getLocation().toString();
    }
}
