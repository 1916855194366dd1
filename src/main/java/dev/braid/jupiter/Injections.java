package dev.braid.jupiter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** What was given events for one test or class; JUnit closes it at the end of that. */
final class Injections implements AutoCloseable {

    private static final Namespace NAMESPACE = Namespace.create(Injections.class);

    private final List<Injected> injected = new ArrayList<>();

    private Injections() {}

    static void add(Injected added, ExtensionContext context) {
        Injections injections = find(context);
        if (injections == null) {
            injections = new Injections();
            Stored.put(store(context), context.getUniqueId(), injections);
        }
        injections.injected.add(added);
    }

    /** Those of the test or class itself. */
    static List<Injected> of(ExtensionContext context) {
        Injections injections = find(context);
        return injections == null ? List.of() : injections.injected;
    }

    /** Those that a test can see: of its classes, outermost first, and its own. */
    static List<Injected> visibleTo(ExtensionContext context) {
        List<Injected> visible = new ArrayList<>();
        context.getParent().ifPresent(parent -> visible.addAll(visibleTo(parent)));
        visible.addAll(of(context));
        return visible;
    }

    /** A store also gives what is in those above it: hence a key of its own for each. */
    private static @Nullable Injections find(ExtensionContext context) {
        return Stored.find(store(context), context.getUniqueId(), Injections.class);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    @Override
    public void close() {
        injected.forEach(one -> one.handout().close());
    }
}
