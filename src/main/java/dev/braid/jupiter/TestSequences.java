package dev.braid.jupiter;

import dev.braid.BackendMode;
import dev.braid.elasticsearch.ElasticsearchBackend;
import dev.braid.kafka.KafkaBackend;
import dev.braid.sequence.IdSequence;
import dev.braid.sequence.IdSequences;
import dev.braid.sequence.SequenceState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** The sequences of a test or class, kept in JUnit's stores, which close them. */
final class TestSequences implements AutoCloseable {

    private static final Namespace NAMESPACE = Namespace.create(TestSequences.class);

    /**
     * Where sequences are.
     *
     * @param isShared whether others than the tests may use them
     */
    private record Place(IdSequences sequences, boolean isShared) {}

    private final IdSequences memory = IdSequences.inMemory();
    private final Set<String> given = new HashSet<>();

    private TestSequences() {}

    /** A sequence that is there; it begins again unless this test, or its class, has been given it before. */
    static IdSequence of(ExtensionContext context, String name, int blockSize, NamedSequence.On on) {
        Place place = place(context, on);
        IdSequence sequence = place.sequences().named(name).blockSize(blockSize).create();
        if (isFirst(context, place, name) && !place.isShared()) {
            sequence.unsafeReset();
        }
        return sequence;
    }

    private static boolean isFirst(ExtensionContext context, Place place, String name) {
        String key = place.sequences() + " " + name;
        for (Optional<ExtensionContext> around = Optional.of(context);
                around.isPresent();
                around = around.get().getParent()) {
            TestSequences known = find(around.get());
            if (known != null && known.given.contains(key)) {
                return false;
            }
        }
        return own(context).given.add(key);
    }

    /** Has sequences begin again that are there. */
    static void reset(ExtensionContext context, SequenceUse use) {
        for (IdSequences sequences : servers(context)) {
            for (SequenceState state : sequences.states()) {
                if (use.resetsAll() || use.names().contains(state.name())) {
                    sequences.named(state.name()).unsafeReset();
                }
            }
        }
        resetMemory(context, use);
    }

    private static void resetMemory(ExtensionContext context, SequenceUse use) {
        TestSequences known = findAround(context);
        if (known != null) {
            known.memory.states().stream()
                    .map(SequenceState::name)
                    .filter(name -> use.resetsAll() || use.names().contains(name))
                    .forEach(name -> known.memory.named(name).unsafeReset());
        }
    }

    private static List<IdSequences> servers(ExtensionContext context) {
        List<IdSequences> servers = new ArrayList<>();
        if (isAsked(ElasticsearchKind.ELASTICSEARCH, context)) {
            servers.add(place(context, NamedSequence.On.ELASTICSEARCH).sequences());
        }
        if (isAsked(KafkaKind.KAFKA, context)) {
            servers.add(place(context, NamedSequence.On.KAFKA).sequences());
        }
        return servers;
    }

    private static Place place(ExtensionContext context, NamedSequence.On on) {
        return switch (on) {
            case ELASTICSEARCH -> elasticsearch(Backends.of(ElasticsearchKind.ELASTICSEARCH, context), context);
            case KAFKA -> kafka(Backends.of(KafkaKind.KAFKA, context), context);
            case MEMORY -> new Place(memory(context), false);
            case ANY -> place(context, any(context));
        };
    }

    private static NamedSequence.On any(ExtensionContext context) {
        if (isAsked(ElasticsearchKind.ELASTICSEARCH, context)) {
            return NamedSequence.On.ELASTICSEARCH;
        }
        return isAsked(KafkaKind.KAFKA, context) ? NamedSequence.On.KAFKA : NamedSequence.On.MEMORY;
    }

    private static boolean isAsked(BackendKind<?, ?> kind, ExtensionContext context) {
        return ServerUse.of(kind, context).isAsked();
    }

    private static Place elasticsearch(ElasticsearchBackend elasticsearch, ExtensionContext context) {
        return new Place(
                once(context, elasticsearch.url(), () -> IdSequences.on(elasticsearch)),
                elasticsearch.mode() == BackendMode.EXTERNAL);
    }

    private static Place kafka(KafkaBackend kafka, ExtensionContext context) {
        return new Place(
                once(context, kafka.bootstrapServers(), () -> IdSequences.on(kafka)),
                kafka.mode() == BackendMode.EXTERNAL);
    }

    /** One for a server and a run: a test of its own has nothing of it but the names. */
    private static IdSequences once(ExtensionContext context, String address, Supplier<IdSequences> action) {
        return Stored.once(context.getRoot().getStore(NAMESPACE), address, action);
    }

    private static IdSequences memory(ExtensionContext context) {
        TestSequences around = findAround(context);
        return around == null ? own(context).memory : around.memory;
    }

    private static TestSequences own(ExtensionContext context) {
        TestSequences known = find(context);
        if (known == null) {
            known = new TestSequences();
            Stored.put(store(context), context.getUniqueId(), known);
        }
        return known;
    }

    /** A store also gives what is in those above it: hence a key of its own for each. */
    private static @Nullable TestSequences find(ExtensionContext context) {
        return Stored.find(store(context), context.getUniqueId(), TestSequences.class);
    }

    private static @Nullable TestSequences findAround(ExtensionContext context) {
        TestSequences known = find(context);
        return known != null
                ? known
                : context.getParent().map(TestSequences::findAround).orElse(null);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    @Override
    public void close() {
        memory.close();
    }
}
