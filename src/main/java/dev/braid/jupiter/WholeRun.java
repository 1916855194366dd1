package dev.braid.jupiter;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** What happens once in a run of all tests. */
final class WholeRun {

    private static final Namespace NAMESPACE = Namespace.create(WholeRun.class);

    /** One per JVM: a build tool runs failed tests again as another run in the same JVM, and they need the same events. */
    private static final long DRAWN = new SplittableRandom().nextLong();

    private record Drawn() {}

    private record Parameters() {}

    private record Warned(Class<?> testClass, String specification) {}

    private WholeRun() {}

    /** The seed that {@code braid.seed=random} asks for; the test that asks first publishes it. */
    static long drawnSeed(ExtensionContext context) {
        once(context, new Drawn(), Long.class, key -> {
            context.publishReportEntry(SeedSetting.KEY, Long.toString(DRAWN));
            return DRAWN;
        });
        return DRAWN;
    }

    /** What JUnit's file of configuration parameters holds. */
    static Properties parameters(ExtensionContext context) {
        ClassLoader loader = context.getRequiredTestClass().getClassLoader();
        return Objects.requireNonNull(
                once(context, new Parameters(), Properties.class, key -> ConfigurationFile.read(loader)));
    }

    /** Publishes the warnings of a specification unless the class has done so. */
    static void publishWarnings(String specification, List<String> warnings, ExtensionContext context) {
        if (!warnings.isEmpty()) {
            once(context, new Warned(context.getRequiredTestClass(), specification), List.class, key -> {
                String lines = String.join("\n", warnings);
                context.publishReportEntry("braid.warnings", lines);
                // Report entries go unseen in a build: what a misspelled key leaves out would look like Braid's fault.
                System.getLogger("dev.braid").log(Level.WARNING, lines);
                return warnings;
            });
        }
    }

    @SuppressWarnings("deprecation") // by JUnit 6, for a method that JUnit 5 does not have
    private static <K, V> @Nullable V once(ExtensionContext context, K key, Class<V> type, Function<K, V> action) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(key, action, type);
    }
}
