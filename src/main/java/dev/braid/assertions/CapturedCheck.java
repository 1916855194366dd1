package dev.braid.assertions;

import static java.util.Objects.requireNonNull;

import dev.braid.Event;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/** Gives the check behind an assertion, so that it can be made again and again. */
final class CapturedCheck extends EventsAssert {

    private @Nullable Function<List<Event>, @Nullable ErrorMessageFactory> check;

    private CapturedCheck() {
        super(List.of());
    }

    static Function<List<Event>, @Nullable ErrorMessageFactory> of(Consumer<? super EventsAssert> assertion) {
        CapturedCheck captured = new CapturedCheck();
        assertion.accept(captured);
        return requireNonNull(captured.check);
    }

    @Override
    protected EventsAssert verify(Function<List<Event>, @Nullable ErrorMessageFactory> assertionsCheck) {
        this.check = assertionsCheck;
        return this;
    }
}
