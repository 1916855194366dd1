package dev.braid.internal.setting;

import dev.braid.BraidException;
import dev.braid.internal.nearest.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Refuses names of settings that do not exist: a misspelled one would have no effect, and nobody would see it. */
public final class SettingNames {

    private static final String PREFIX = "braid.";

    /** What poms call the version that they ask for; given on Maven's command line, it reaches the tests. */
    private static final String VERSION = "braid.version";

    private SettingNames() {}

    /** Checks what is set as a system property. */
    public static void checkProperties() {
        List<String> known = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            known.add(setting.key());
        }
        check(System.getProperties().stringPropertyNames(), known, "the system property");
    }

    /** Checks what is set as a configuration parameter in a file of this name. */
    public static void checkParameters(Collection<String> names, String file) {
        List<String> known = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            if (setting.isParameter()) {
                known.add(setting.key());
            } else if (names.contains(setting.key())) {
                throw new BraidException("found `" + setting.key() + "` in " + file
                        + ", expected it as a system property, -D" + setting.key() + "=...");
            }
        }
        check(names, known, "in " + file + " the setting");
    }

    private static void check(Collection<String> names, List<String> known, String what) {
        for (String name : new TreeSet<>(names)) {
            if (name.startsWith(PREFIX) && !known.contains(name) && !name.equals(VERSION)) {
                throw new BraidException("found " + what + " `" + name + "`, expected one of `"
                        + String.join("`, `", known) + "`" + meant(name, known));
            }
        }
    }

    private static String meant(String name, List<String> known) {
        @Nullable String nearest = Nearest.to(name, known);
        return nearest == null ? "" : "; did you mean `" + nearest + "`?";
    }
}
