package dev.braid.jupiter;

import dev.braid.BraidException;
import dev.braid.internal.setting.SettingNames;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.extension.ExtensionContext;

/** JUnit's own file of configuration parameters, of which JUnit tells the values of known names alone. */
final class ConfigurationFile {

    private static final String NAME = "junit-platform.properties";

    private ConfigurationFile() {}

    /** Refuses settings that do not exist: they stop each test of ours. */
    static void check(ExtensionContext context) {
        SettingNames.checkParameters(WholeRun.parameters(context).stringPropertyNames(), NAME);
    }

    static Properties read(ClassLoader loader) {
        Properties properties = new Properties();
        try (InputStream in = loader.getResourceAsStream(NAME)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BraidException(NAME + ": cannot be read: " + e, e);
        }
        return properties;
    }
}
