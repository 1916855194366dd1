package dev.braid.internal.operation;

import dev.braid.internal.engine.Process;
import dev.braid.internal.engine.Step;
import dev.braid.internal.random.Keys;
import dev.braid.internal.spec.OperationModel.Change;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** The built-in operations of a run and their instances: at most one operation at a time is under way on each. */
final class Cloud extends Operations {

    private final Instances instances;
    private final NotificationWriter writer;
    private final NoticePlan existence;
    private final LongPredicate owns;
    private final Population population = new Population();
    private final long choices;
    private final long gaps;
    private final Choice choice;

    /** How many instances are being created or exist. */
    private long alive;

    /** {@code existence}: tells that an instance exists. */
    Cloud(
            CloudCompiler compiler,
            Instances instances,
            NotificationWriter writer,
            NoticePlan existence,
            long root,
            LongPredicate owns) {
        this.instances = instances;
        this.writer = writer;
        this.existence = existence;
        this.owns = owns;
        this.choices = Keys.child(root, "operation");
        this.gaps = Keys.child(root, "gap");
        this.choice = compiler.choice(new Choices(this));
        for (long number = 0; number < compiler.population(); number++) {
            population.release(old(number));
        }
    }

    @Override
    @Nullable
    Process begin(long now) {
        long number = nextNumber();
        return choice.begin(number, choices + Keys.step(number, 0));
    }

    long alive() {
        return alive;
    }

    /** On how many instances no operation is under way. */
    int idle() {
        return population.idle();
    }

    /** An idle instance, on which an operation begins. */
    Instance take(int index) {
        return population.take(index);
    }

    /** An instance that an operation is to launch. */
    Instance created(long operation) {
        alive++;
        return instances.created(operation);
    }

    /** An instance that is older than the run, on which an operation begins. */
    Instance old(long number) {
        alive++;
        Instance old = instances.old(number);
        population.add(old);
        return old;
    }

    void change(Instance instance, Change change, long now) {
        switch (change) {
            case LAUNCHED -> {
                instance.launchedAt = now;
                population.add(instance);
            }
            case DELETED -> {
                instance.deletedAt = now;
                population.remove(instance);
            }
            case NONE -> {}
        }
    }

    /** The operation on it has ended. */
    void end(Instance instance) {
        if (instance.isDeleted()) {
            alive--;
        } else {
            population.release(instance);
        }
        ended();
    }

    long gap(NoticePlan notice, long number, int at) {
        return notice.gap(gaps + Keys.step(number, at));
    }

    /** Writes the notification that an operation sends at a step. */
    void write(NoticePlan notice, long number, int at, Instance instance, long now, Step step) {
        if (owns.test(number)) {
            writer.write(notice, number, at, instance, now, step.out());
            step.wrote(notice.type());
        } else {
            step.skipped(notice.type());
        }
    }

    @Override
    int existing() {
        return population.size();
    }

    @Override
    Process report(int index, long now) {
        return new Report(nextNumber(), existence, population.get(index), this);
    }
}
