package dev.braid.internal.operation;

import java.util.ArrayList;
import java.util.List;

/** The instances that exist: first those on which no operation is under way, then the others. */
final class Population {

    private final List<Instance> instances = new ArrayList<>();
    private int idle;

    int size() {
        return instances.size();
    }

    Instance get(int index) {
        return instances.get(index);
    }

    /** How many there are on which no operation is under way. */
    int idle() {
        return idle;
    }

    /** An operation is under way on it. */
    void add(Instance instance) {
        put(instances.size(), instance);
    }

    /** The idle one at an index; an operation is under way on it from now on. */
    Instance take(int index) {
        Instance taken = instances.get(index);
        idle--;
        swap(index, idle);
        return taken;
    }

    /** The operation on it has ended. */
    void release(Instance instance) {
        swap(instance.place, idle);
        idle++;
    }

    /** One on which an operation is under way. */
    void remove(Instance instance) {
        swap(instance.place, instances.size() - 1);
        instances.remove(instances.size() - 1);
    }

    private void swap(int place, int other) {
        Instance moved = instances.get(place);
        put(place, instances.get(other));
        put(other, moved);
    }

    private void put(int place, Instance instance) {
        if (place == instances.size()) {
            instances.add(instance);
        } else {
            instances.set(place, instance);
        }
        instance.place = place;
    }
}
