package dev.braid.internal.operation;

import dev.braid.internal.random.Keys;
import dev.braid.internal.random.Uniforms;

/** Makes instances, each of whose traits follows from the number of who created it. */
final class Instances {

    private static final long OWNER = 0;
    private static final long HOST = 1;
    private static final long IMAGE = 2;
    private static final long AGE = 3;

    /** 30 days. */
    private static final long OLDEST_MICROS = 30L * 86_400 * 1_000_000;

    private final long key;
    private final int owners;
    private final int hosts;
    private final int images;
    private final long oldestMicros;

    /** {@code microsBefore}: how much time there is before the start. */
    Instances(long root, int owners, int hosts, int images, long microsBefore) {
        this.key = Keys.child(root, "instance");
        this.owners = owners;
        this.hosts = hosts;
        this.images = images;
        this.oldestMicros = Math.min(OLDEST_MICROS, microsBefore);
    }

    /** One that an operation creates. */
    Instance created(long operation) {
        long state = state(operation);
        return new Instance(
                operation, (int) Uniforms.below(state, OWNER, owners), (int) Uniforms.below(state, HOST, hosts), (int)
                        Uniforms.below(state, IMAGE, images));
    }

    /** One that is older than the run. */
    Instance old(long number) {
        long creator = -1 - number;
        Instance instance = created(creator);
        instance.launchedAt = -1000 * Uniforms.between(state(creator), AGE, 0, oldestMicros);
        return instance;
    }

    private long state(long creator) {
        return key + Keys.step(creator, 0);
    }
}
