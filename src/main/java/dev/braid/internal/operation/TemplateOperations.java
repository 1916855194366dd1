package dev.braid.internal.operation;

import dev.braid.internal.engine.Process;
import dev.braid.internal.random.Keys;
import dev.braid.internal.random.WeightedIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** The operations of a run as templates tell them, each on an instance of its own. */
final class TemplateOperations extends Operations {

    private final List<TemplatePlan> plans;
    private final WeightedIndex weights;
    private final @Nullable TemplatePlan existence;
    private final LongPredicate owns;
    private final long choices;
    private final List<TemplateOwner> existing = new ArrayList<>();

    /**
     * @param plans one of which is drawn for each operation
     * @param weights of the plans
     * @param existence tells what exists, if anything does
     */
    TemplateOperations(
            List<TemplatePlan> plans,
            WeightedIndex weights,
            @Nullable TemplatePlan existence,
            long root,
            LongPredicate owns) {
        this.plans = plans;
        this.weights = weights;
        this.existence = existence;
        this.owns = owns;
        this.choices = Keys.child(root, "operation");
    }

    @Override
    Process begin(long now) {
        long number = nextNumber();
        TemplatePlan plan = plans.get(weights.index(choices + Keys.step(number, 0)));
        return new TemplateOperation(number, plan, new TemplateOwner(number, plan), now, this);
    }

    boolean owns(long number) {
        return owns.test(number);
    }

    /** One has ended; null for a report. */
    void end(@Nullable TemplateOwner owner) {
        if (existence != null && owner != null && owner.plan().leavesAnInstance()) {
            existing.add(owner);
        }
        ended();
    }

    @Override
    int existing() {
        return existing.size();
    }

    @Override
    Process report(int index, long now) {
        if (existence == null) {
            throw new IllegalStateException("nothing exists without a template for it");
        }
        return new TemplateOperation(nextNumber(), existence, existing.get(index), now, this);
    }
}
