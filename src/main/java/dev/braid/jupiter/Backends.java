package dev.braid.jupiter;

import dev.braid.BraidException;
import dev.braid.internal.setting.SettingNames;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Servers as each test and class sees them: kept in JUnit's stores, which close them. */
final class Backends {

    private static final Namespace NAMESPACE = Namespace.create(Backends.class);

    private static final List<BackendKind<?, ?>> KINDS = List.of(KafkaKind.KAFKA, ElasticsearchKind.ELASTICSEARCH);

    private Backends() {}

    /** The view of a test, or of a class where there is no test; what it names is there, and empty. */
    static <A extends Annotation, B extends AutoCloseable> B of(BackendKind<A, B> kind, ExtensionContext context) {
        ServerUse<A> use = ServerUse.of(kind, context);
        if (!use.isAsked()) {
            throw new BraidException("found no `" + kind.name() + "` for " + place(context)
                    + ", expected it on the method or the class: it says which " + kind.noun() + " is meant");
        }
        B known = find(kind, context);
        if (known != null) {
            return known;
        }
        B around = findAround(kind, context.getParent());
        B view = kind.view(around == null ? server(use, kind, context) : around, use.isUnique(), use.keeps());
        Stored.put(store(kind, context), context.getUniqueId(), view);
        kind.prepare(view, names(use, context), use);
        return view;
    }

    /** The view of a test, where something of this name is there. */
    static <A extends Annotation, B extends AutoCloseable> B prepared(
            BackendKind<A, B> kind, String name, ExtensionContext context) {
        B view = of(kind, context);
        kind.prepare(view, Set.of(name), ServerUse.of(kind, context));
        return view;
    }

    /** Those of its sinks too: who asks for one before the sink is opened is to get the same. */
    private static Set<String> names(ServerUse<?> use, ExtensionContext context) {
        Set<String> names = new LinkedHashSet<>(use.names());
        context.getTestMethod()
                .ifPresent(method -> names.addAll(SinkNames.of(use.kind(), method, ServerUse.classes(context))));
        return names;
    }

    private static String place(ExtensionContext context) {
        Optional<Class<?>> testClass = context.getTestClass();
        String owner = testClass.map(ParameterWords::nameOf).orElse(context.getDisplayName());
        return context.getTestMethod()
                .map(method -> owner + "." + method.getName())
                .orElse(owner);
    }

    /** A store also gives what is in those above it: hence a key of its own for each. */
    private static <B extends AutoCloseable> @Nullable B find(BackendKind<?, B> kind, ExtensionContext context) {
        return Stored.find(store(kind, context), context.getUniqueId(), kind.backend());
    }

    private static <B extends AutoCloseable> @Nullable B findAround(
            BackendKind<?, B> kind, Optional<ExtensionContext> around) {
        if (around.isEmpty()) {
            return null;
        }
        B found = find(kind, around.get());
        return found == null ? findAround(kind, around.get().getParent()) : found;
    }

    private static <A extends Annotation, B extends AutoCloseable> B server(
            ServerUse<A> use, BackendKind<A, B> kind, ExtensionContext context) {
        // A misspelled one would not say which server was meant, and a wrong one would be started.
        SettingNames.checkProperties();
        ConfigurationFile.check(context);
        // Beside this one, since servers take their time.
        KINDS.stream().filter(other -> other != kind).forEach(other -> startInBackground(other, context));
        UserContainers.Declared declared = UserContainers.find(kind, context);
        return declared == null
                ? starting(use, kind, context).server()
                : Stored.once(
                                store(kind, declared.context()),
                                // Not by the container: its hash changes when it starts.
                                "container of " + declared.context().getUniqueId(),
                                () -> new Starting<>(() -> kind.take(declared.container())))
                        .server();
    }

    /** A container of the user's is left to who runs it. */
    private static <A extends Annotation, B extends AutoCloseable> void startInBackground(
            BackendKind<A, B> kind, ExtensionContext context) {
        ServerUse<A> use = ServerUse.of(kind, context);
        if (use.isAsked() && UserContainers.find(kind, context) == null) {
            try {
                starting(use, kind, context).inBackground("braid-start-" + kind.noun());
            } catch (BraidException e) {
                // What is wrong with its annotation is told to who asks for it.
            }
        }
    }

    private static <A extends Annotation, B extends AutoCloseable> Starting<B> starting(
            ServerUse<A> use, BackendKind<A, B> kind, ExtensionContext context) {
        return Stored.once(
                store(kind, context.getRoot()),
                kind.identity(use),
                () -> new Starting<>(() -> kind.start(
                        use, name -> context.getConfigurationParameter(name).orElse(null))));
    }

    static <A extends Annotation, B extends AutoCloseable> void setProperties(
            BackendKind<A, B> kind, ExtensionContext context) {
        ServerUse<A> use = ServerUse.of(kind, context);
        if (use.properties().isEmpty()) {
            return;
        }
        String address = kind.address(server(use, kind, context));
        for (String property : use.properties()) {
            Stored.once(
                            context.getRoot().getStore(NAMESPACE),
                            "property " + property,
                            () -> new SetProperty(property, address))
                    .require(kind.name(), address);
        }
    }

    private static Store store(BackendKind<?, ?> kind, ExtensionContext context) {
        return context.getStore(NAMESPACE.append(kind.annotation()));
    }
}
