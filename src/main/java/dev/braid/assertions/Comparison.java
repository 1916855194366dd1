package dev.braid.assertions;

import dev.braid.Event;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/** A check of events against others, which may be those of a log. */
record Comparison(Others others, Rule rule) implements Function<List<Event>, @Nullable ErrorMessageFactory> {

    interface Rule {
        @Nullable
        Failure check(List<Event> events, Others others);
    }

    @Override
    public @Nullable ErrorMessageFactory apply(List<Event> events) {
        return rule.check(events, others);
    }
}
