package dev.braid.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Fixture classes run in JUnit's engine, and what came of it. */
public final class TestRun {

    private final EngineExecutionResults results;

    private TestRun(EngineExecutionResults results) {
        this.results = results;
    }

    /** Runs the tests of a class and of its nested classes; {@code settings} are keys, each followed by its value. */
    public static TestRun of(Class<?> testClass, String... settings) {
        return run(selectClass(testClass), settings);
    }

    /** Runs one test method, which may be inherited. */
    public static TestRun ofMethod(Class<?> testClass, String name, String... settings) {
        return run(method(testClass, name), settings);
    }

    /** Runs one test method with an output folder in the place of those that each run has of its own. */
    public static TestRun ofMethod(Output output, Class<?> testClass, String name) {
        return run(method(testClass, name), output);
    }

    /** Runs one test method with what JUnit finds among the system properties and in junit-platform.properties. */
    public static TestRun withSettingsOfTheJvm(Class<?> testClass, String name) {
        return new TestRun(new OutputFolder()
                .into(EngineTestKit.engine("junit-jupiter"))
                .selectors(method(testClass, name))
                .enableImplicitConfigurationParameters(true)
                .execute());
    }

    /** Runs the tests of a class in a suite, of which their unique ids tell. */
    public static TestRun inSuite(Class<?> testClass) {
        return new TestRun(new OutputFolder()
                .into(EngineTestKit.engine(new SuiteEngine()))
                .selectors(selectClass(testClass))
                .execute());
    }

    private static DiscoverySelector method(Class<?> testClass, String name) {
        Method method = ReflectionSupport.findMethods(
                        testClass, candidate -> candidate.getName().equals(name), HierarchyTraversalMode.TOP_DOWN)
                .get(0);
        return selectMethod(testClass, method);
    }

    private static TestRun run(DiscoverySelector selector, String... settings) {
        return run(selector, new OutputFolder(), settings);
    }

    private static TestRun run(DiscoverySelector selector, Output output, String... settings) {
        EngineTestKit.Builder builder =
                output.into(EngineTestKit.engine("junit-jupiter")).selectors(selector);
        for (int i = 0; i < settings.length; i += 2) {
            builder.configurationParameter(settings[i], settings[i + 1]);
        }
        return new TestRun(builder.execute());
    }

    public long succeeded() {
        return results.testEvents().succeeded().count();
    }

    public long failed() {
        return results.testEvents().failed().count();
    }

    public long aborted() {
        return results.testEvents().aborted().count();
    }

    /** How many classes failed as such, and test methods that hold tests. */
    public long failedContainers() {
        return results.containerEvents().failed().count();
    }

    /** What the only test or class that failed threw. */
    public Throwable failure() {
        List<Throwable> failures = failures();
        if (failures.size() != 1) {
            throw new AssertionError("expected one failure, found " + failures);
        }
        return failures.get(0);
    }

    /** What tests and classes threw, in the order of their unique ids. */
    public List<Throwable> failures() {
        return inOrder(results.allEvents().failed())
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow())
                .toList();
    }

    /** The values that tests published under a key, in the order of their unique ids. */
    public List<String> published(String key) {
        return inOrder(results.allEvents().reportingEntryPublished())
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .filter(entry -> entry.containsKey(key))
                .map(entry -> entry.get(key))
                .toList();
    }

    /** The files that tests published, in the order of their unique ids. */
    public List<Path> files() {
        return inOrder(results.allEvents().fileEntryPublished())
                .map(event -> event.getRequiredPayload(FileEntry.class).getPath())
                .toList();
    }

    private static Stream<Event> inOrder(org.junit.platform.testkit.engine.Events events) {
        return events.stream()
                .sorted(Comparator.comparing(
                        event -> event.getTestDescriptor().getUniqueId().toString()));
    }
}
