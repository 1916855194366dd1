package dev.braid.internal.operation;

import dev.braid.internal.spec.OperationModel;
import dev.braid.internal.spec.OperationModel.Change;
import dev.braid.internal.spec.OperationModel.Notice;
import dev.braid.internal.spec.OperationsSpecification;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compiles the built-in operations that a specification asks for. */
final class CloudCompiler {

    /** How many instances are there to be updated, unless told otherwise. */
    private static final long POPULATION = 100;

    private static final long NANOS_PER_MICRO = 1000;

    private final OperationsSpecification specification;
    private final List<String> types;
    private final List<String> publishers;

    CloudCompiler(OperationsSpecification specification) {
        this.specification = specification;
        this.types = specification.recordTypes();
        this.publishers = List.copyOf(specification.cloud().publishers().keySet());
    }

    /** How many instances are there from the beginning. */
    long population() {
        return specification.isUpdate() ? entities(POPULATION) : 0;
    }

    /** What a tick begins. */
    Choice choice(Choices choices) {
        if (specification.isMix()) {
            return choices.mix(
                    choices.onNew(plan(OperationModel::launches)),
                    choices.onIdle(plan(OperationModel::deletes)),
                    choices.onIdle(plan(model -> !model.launches() && !model.deletes())),
                    entities(Long.MAX_VALUE));
        }
        OperationModel only = specification.operations().get(0);
        if (only.launches()) {
            return choices.onNew(plan(only));
        }
        return only.deletes() ? choices.onOld(plan(only)) : choices.onIdle(plan(only));
    }

    /** What tells that an instance exists. */
    NoticePlan existence() {
        return plan(new Notice(NotificationTexts.HOSTS, OperationsSpecification.EXISTS, 0, 0, Change.NONE));
    }

    private long entities(long usual) {
        @Nullable Long entities = specification.schedule().entities();
        return entities == null ? usual : entities;
    }

    private OperationPlan plan(Predicate<OperationModel> kind) {
        return plan(specification.operations().stream().filter(kind).findFirst().orElseThrow());
    }

    private OperationPlan plan(OperationModel model) {
        return new OperationPlan(model.variants().stream()
                .map(variant -> variant.stream().map(this::plan).toList())
                .toList());
    }

    private NoticePlan plan(Notice notice) {
        return new NoticePlan(
                types.indexOf(notice.type()),
                publishers.indexOf(notice.publisher()),
                notice.minGap() / NANOS_PER_MICRO,
                notice.maxGap() / NANOS_PER_MICRO,
                notice.change());
    }
}
