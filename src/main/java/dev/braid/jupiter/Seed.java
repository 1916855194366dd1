package dev.braid.jupiter;

import dev.braid.BraidException;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What the events of a target depend on, and who said so. */
record Seed(long value, Source source) {

    /** Who gave a seed. */
    enum Source {
        ANNOTATION("given by the annotation"),
        SYSTEM_PROPERTY("given by the system property `" + SeedSetting.KEY + "`"),
        CONFIGURATION("given by the configuration parameter `" + SeedSetting.KEY + "`"),
        DRAWN("drawn for this run, as `" + SeedSetting.KEY + "=" + SeedSetting.RANDOM + "` asks"),
        DERIVED("derived from class, member, parameter types, invocation and position");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The annotation's seed, else the setting's, else the derived one. */
    static Seed decide(List<Long> annotated, @Nullable SeedSetting setting, LongSupplier drawn, LongSupplier derived) {
        if (annotated.size() > 1) {
            throw new BraidException("`seed`: found " + annotated.size() + " numbers, expected one");
        }
        if (annotated.size() == 1) {
            return new Seed(annotated.get(0), Source.ANNOTATION);
        }
        if (setting == null) {
            return new Seed(derived.getAsLong(), Source.DERIVED);
        }
        return setting.isRandom()
                ? new Seed(drawn.getAsLong(), Source.DRAWN)
                : new Seed(setting.number(), setting.source());
    }
}
