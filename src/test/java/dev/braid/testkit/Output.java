package dev.braid.testkit;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Where tests publish files. JUnit 5.14 gave its own type for this another name, which 5.12 and 5.13 do not know. */
public interface Output {

    /** The folder of a whole run. */
    Path root();

    /** The folder of one test or class. */
    Path folder(TestDescriptor descriptor) throws IOException;

    /** Has a run publish into this. */
    default EngineTestKit.Builder into(EngineTestKit.Builder run) {
        Method setter = Arrays.stream(EngineTestKit.Builder.class.getMethods())
                .filter(method -> Set.of("outputDirectoryCreator", "outputDirectoryProvider")
                        .contains(method.getName()))
                .findFirst()
                .orElseThrow();
        Class<?> type = setter.getParameterTypes()[0];
        Object output = Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRootDirectory" -> root();
                    case "createOutputDirectory" -> folder((TestDescriptor) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.toString());
                });
        try {
            return (EngineTestKit.Builder) setter.invoke(run, output);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
