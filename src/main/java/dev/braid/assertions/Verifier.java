package dev.braid.assertions;

import dev.braid.Event;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.description.Description;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/** Where that which was navigated to makes its assertions. */
interface Verifier {

    void verify(Function<List<Event>, @Nullable ErrorMessageFactory> check);

    void describe(Description description);
}
