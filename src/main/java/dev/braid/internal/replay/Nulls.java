package dev.braid.internal.replay;

import dev.braid.internal.random.Keys;
import dev.braid.internal.random.Uniforms;
import dev.braid.internal.spec.ReplaySpecification.NullInjection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides which fields of a row are made null, each for itself. */
final class Nulls {

    private final Map<String, Injection> injections = new LinkedHashMap<>();

    private record Injection(long key, double probability) {}

    Nulls(long root, List<NullInjection> specified) {
        long parent = Keys.child(root, "null_injection");
        for (NullInjection injection : specified) {
            String field = injection.field().text();
            injections.put(field, new Injection(Keys.child(parent, field), injection.probability()));
        }
    }

    boolean hit(String field, long step) {
        Injection injection = injections.get(field);
        return injection != null && Uniforms.chance(injection.key() + step, 0, injection.probability());
    }
}
